package org.sunlit.supervision;

import java.util.List;
import org.sunlit.catalog.CatalogPreset;
import org.sunlit.visibility.UnitId;

/**
 * Which units and entries have a disclosure, and which have none (C4.7).
 *
 * @param lines one for each entry, by unit
 * @param uncovered what no entry in force covers of the floors that the school measures itself by
 */
public record Coverage(List<CoverageLine> lines, List<Uncovered> uncovered) {
  public Coverage {
    lines = List.copyOf(lines);
    uncovered = List.copyOf(uncovered);
  }

  /** Items of one preset. */
  public record Uncovered(CatalogPreset preset, List<CatalogPreset.Item> items) {
    public Uncovered {
      items = List.copyOf(items);
    }
  }

  public List<CoverageLine> of(UnitId unit) {
    return lines.stream().filter(each -> each.entry().responsibleUnit().equals(unit)).toList();
  }

  /** What should have been disclosed and was not. */
  public List<CoverageLine> missing() {
    return lines.stream().filter(each -> each.standing() == CoverageLine.Standing.MISSING).toList();
  }
}
