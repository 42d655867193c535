package org.sunlit.reading;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.UnitId;

/**
 * How many of the items that a reader may see and looks for are of each kind; what none is of is
 * left out. An item of two affairs is counted under both.
 */
public record Facets(
    SortedMap<Affair, Long> affairs,
    SortedMap<String, Long> categories,
    SortedMap<UnitId, Long> units,
    SortedMap<Stage, Long> stages) {
  public Facets {
    affairs = copied(affairs);
    categories = copied(categories);
    units = copied(units);
    stages = copied(stages);
  }

  private static <K extends Comparable<K>> SortedMap<K, Long> copied(Map<K, Long> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  static Facets of(Iterable<Tally.Count> counts, Map<String, CatalogEntry> entries) {
    SortedMap<Affair, Long> affairs = new TreeMap<>();
    SortedMap<String, Long> categories = new TreeMap<>();
    SortedMap<UnitId, Long> units = new TreeMap<>();
    SortedMap<Stage, Long> stages = new TreeMap<>();
    for (Tally.Count each : counts) {
      CatalogEntry entry = entries.get(each.entry());
      if (entry == null) continue;
      entry.affairs().forEach(affair -> affairs.merge(affair, each.items(), Long::sum));
      categories.merge(entry.category(), each.items(), Long::sum);
      units.merge(entry.responsibleUnit(), each.items(), Long::sum);
      stages.merge(each.stage(), each.items(), Long::sum);
    }
    return new Facets(affairs, categories, units, stages);
  }
}
