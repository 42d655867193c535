package org.sunlit.supervision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sunlit.supervision.CoverageLine.Standing;
import org.sunlit.visibility.UnitId;

/**
 * How the entries of the catalog are doing now (C4.7).
 *
 * @param byStanding how many entries are doing how
 * @param missing what should have been disclosed and was not, by unit
 */
public record CoverageFigures(Map<Standing, Integer> byStanding, List<Missing> missing) {
  public CoverageFigures {
    byStanding = Map.copyOf(byStanding);
    missing = List.copyOf(missing);
  }

  /** One entry, by its code. */
  public record Missing(UnitId unit, String entry) {}

  static CoverageFigures of(Coverage coverage) {
    Map<Standing, Integer> byStanding = new EnumMap<>(Standing.class);
    coverage.lines().forEach(each -> byStanding.merge(each.standing(), 1, Integer::sum));
    return new CoverageFigures(
        byStanding,
        coverage.missing().stream()
            .map(each -> new Missing(each.entry().responsibleUnit(), each.entry().code()))
            .toList());
  }
}
