package org.sunlit.channels.tck;

import java.util.function.IntFunction;
import org.sunlit.channels.Publication;

/**
 * How much of something an outlet can carry, for rule c16.
 *
 * @param what is limited, for the message of a test that fails
 * @param most as the channel says it among its capacities
 * @param fits a publication that is just not too large in it
 * @param exceeds one that is larger by one
 */
public record Limit(String what, long most, Publication fits, Publication exceeds) {

  /**
   * @param most that fits
   * @param sized a publication of such a size
   */
  public static Limit of(String what, int most, IntFunction<Publication> sized) {
    return new Limit(what, most, sized.apply(most), sized.apply(most + 1));
  }
}
