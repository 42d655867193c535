package org.sunlit.withholding;

import org.sunlit.visibility.UnitId;

/**
 * How many matters a unit withholds on one ground.
 *
 * @param overdue how many of them should have been looked at again by now
 */
public record WithheldCount(UnitId unit, Ground ground, int matters, int overdue) {

  WithheldCount and(WithheldCount more) {
    return new WithheldCount(unit, ground, matters + more.matters, overdue + more.overdue);
  }
}
