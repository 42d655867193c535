package org.sunlit.item;

import java.time.Instant;
import org.sunlit.visibility.VisibilityScope;

/**
 * What an outlet holds of the item, as last recorded.
 *
 * @param kind what kind of answer the outlet gave
 * @param version the newest version that stands there; 0 if none
 * @param reached who can see it there
 * @param since from when on this version has stood there without a break
 */
public record OutletStanding(Kind kind, int version, VisibilityScope reached, Instant since) {
  /** The kinds of answer, as the channels' {@code Standing} has them. */
  public enum Kind {
    LIVE,
    PENDING,
    ABSENT,
    REJECTED,
    UNKNOWN
  }

  public boolean shows(int wanted) {
    return kind == Kind.LIVE && version == wanted;
  }
}
