package org.sunlit.channels.website.register;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.PlacementKey;

/**
 * One key in the register, for ever under the same number.
 *
 * @param number in the order of first placing, from 0
 * @param shown nothing once it was taken down; the path stays its own
 * @param slots its place in each of its lists, by the list's address, counted from the oldest
 */
public record Line(
    int number, PlacementKey key, String path, @Nullable Listed shown, Map<String, Integer> slots) {
  public Line {
    slots = new TreeMap<>(slots);
  }

  /** The same key once nothing of it is shown any more. */
  public Line empty() {
    return new Line(number, key, path, null, Map.of());
  }
}
