package org.sunlit.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Period;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/** All reports of one kind, oldest first: the fold of their facts. Immutable. */
public record ReportSeries(SubjectId id, List<Presented> reports) {
  public ReportSeries {
    reports = List.copyOf(reports);
  }

  /**
   * One report as it was presented.
   *
   * @param text the paper of what was said to it
   * @param figures the paper of what the record came to at that instant
   */
  public record Presented(Period period, Digest text, Digest figures, Instant at) {}

  /** Before anything has happened. */
  public static ReportSeries unborn(SubjectId id) {
    return new ReportSeries(id, List.of());
  }

  public ReportStage stage() {
    return reports.isEmpty() ? ReportStage.NEVER : ReportStage.REPORTED;
  }

  public Optional<ReportKind> kind() {
    return ReportKind.of(id);
  }

  /** Up to which day everything is reported on. */
  public Optional<LocalDate> reportedUntil() {
    return reports.isEmpty()
        ? Optional.empty()
        : Optional.of(reports.get(reports.size() - 1).period().last());
  }

  /**
   * By when the next report is due: no day stays unreported for longer than the kind's cycle.
   *
   * @param since the day from which on there was anything to report
   */
  public Optional<Deadline> due(LocalDate since, WorkingCalendar calendar, Parameters parameters) {
    return kind()
        .map(each -> calendar.after(reportedUntil().orElse(since), each.cycle(parameters)));
  }

  ReportSeries with(Presented report) {
    List<Presented> more = new ArrayList<>(reports);
    more.add(report);
    return new ReportSeries(id, more);
  }
}
