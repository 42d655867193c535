package org.sunlit.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instant at which something of a subject becomes true by itself: a period is over, or something
 * is due.
 *
 * @param provisional whether the calendar is not announced that far, so that it may move
 * @param met when what was due was done, or ceased to be owed; none while it is owed
 */
public record Moment(Occasion occasion, Instant at, boolean provisional, @Nullable Instant met) {

  public boolean isOpen() {
    return met == null;
  }

  /** Whether what was due was not done before, as far as that is known at this instant. */
  public boolean isMissed(Instant now) {
    return !at.isAfter(now) && (met == null || !met.isBefore(at));
  }
}
