package org.sunlit.channels;

import java.time.Duration;

/**
 * How much an outlet takes: at most so many placings within any window of this length. Core keeps
 * to it across all that work on the outlet; what is over it waits.
 */
public record Quota(int count, Duration window) {
  public Quota {
    if (count < 1) throw new IllegalArgumentException("a quota of " + count + " takes nothing");
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("a quota needs a window, given: " + window);
    }
  }
}
