package org.sunlit.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Period;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.Notice;
import org.sunlit.procedure.Stage;

/**
 * A public notice on show: since when a version of the list stood wherever its scope reaches. When
 * a part is changed the period begins again for that part; what is not changed keeps its first.
 *
 * @param version the number of the version
 * @param first the first day of its period
 */
public record NoticeRun(int version, LocalDate first) {

  /** The days of the notice period. */
  public Period period(Notice notice, WorkingCalendar calendar, Parameters parameters) {
    return new Period(first, calendar.after(first, parameters.span(notice.period())).day());
  }

  /**
   * The first day on which the item's notice no longer stands: its period is over, no objection is
   * open and nothing promised is outstanding, and the entry does not keep it. Nothing while that
   * day is not known.
   */
  public static Optional<LocalDate> downFrom(
      DisclosureItem item, WorkingCalendar calendar, Parameters parameters) {
    Notice notice = item.notice().orElse(null);
    List<NoticeRun> runs = item.notices();
    boolean settled =
        (item.stage() == Stage.PUBLIC_SUPERVISION || item.stage() == Stage.ARCHIVED)
            && item.feedback().isSettled();
    if (notice == null || runs.isEmpty() || !settled) return Optional.empty();
    LocalDate last = runs.get(runs.size() - 1).period(notice, calendar, parameters).last();
    return switch (notice.after()) {
      case KEPT -> Optional.empty();
      case TAKEN_DOWN -> Optional.of(last.plusDays(1));
      case KEPT_FOR_A_TIME ->
          Optional.ofNullable(notice.kept()).map(term -> calendar.by(last, term).day().plusDays(1));
    };
  }
}
