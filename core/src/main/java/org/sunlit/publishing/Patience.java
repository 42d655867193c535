package org.sunlit.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the loop waits: before it looks again, tries again, or gives up on who has it in hand.
 */
final class Patience {
  static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  static final Duration LAST_RETRY = Duration.ofHours(6);

  /** What stood is not doubted because nobody could look once or twice. */
  static final int GLANCES = 3;

  private Patience() {}

  static Duration backoff(int tries) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(tries - 1, 10));
    return wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait;
  }

  /** When to look again though nothing is to be done: in any case when something else is wanted. */
  static Instant nextLook(Demand demand, Instant now) {
    Instant usual = now.plus(LAST_RETRY);
    Optional<Instant> changes = demand.changes();
    return changes.filter(each -> each.isAfter(now) && each.isBefore(usual)).orElse(usual);
  }
}
