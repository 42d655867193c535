package org.sunlit.outlet;

import java.time.Instant;
import org.sunlit.visibility.VisibilityScope;

/**
 * What an outlet holds of the catalog page, as last recorded.
 *
 * @param reached who can see it there
 * @param since from when on it has been so
 */
public record Holding(Kind kind, VisibilityScope reached, Instant since) {
  /** The kinds of answer, as the channels' {@code Standing} has them. */
  public enum Kind {
    LIVE,
    PENDING,
    AWAITS_PERSON,
    ABSENT,
    REJECTED,
    UNKNOWN
  }
}
