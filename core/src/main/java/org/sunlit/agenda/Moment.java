package org.sunlit.agenda;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.WorkingCalendar;

/**
 * An instant at which something of a subject becomes true by itself: a period is over, or something
 * is due.
 *
 * @param provisional whether the calendar is not announced that far, so that it may move
 * @param met when what was due was done, or ceased to be owed; none while it is owed
 */
public record Moment(Occasion occasion, Instant at, boolean provisional, @Nullable Instant met) {

  /** At 24:00 of the last day, and open. */
  static Moment over(Occasion occasion, Deadline deadline, ZoneId zone) {
    return new Moment(
        occasion,
        deadline.day().plusDays(1).atStartOfDay(zone).toInstant(),
        deadline.provisional(),
        null);
  }

  /** The last day on which what is due may be done. */
  public Deadline lastDay(WorkingCalendar calendar) {
    return new Deadline(calendar.dayOf(at).minusDays(1), provisional);
  }

  public boolean isOpen() {
    return met == null;
  }

  /** Whether what was due was not done before, as far as that is known at this instant. */
  public boolean isMissed(Instant now) {
    return !at.isAfter(now) && (met == null || !met.isBefore(at));
  }
}
