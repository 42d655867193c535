package org.sunlit.reading;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.procedure.Stage;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * One item in a list, as its reader sees it.
 *
 * @param disclosed when the newest stage that they see was disclosed, in the school's offset
 * @param stage the newest that they see
 * @param entry the catalog entry's code
 */
public record Listed(
    SubjectId item,
    String title,
    String summary,
    OffsetDateTime disclosed,
    Stage stage,
    String entry,
    List<Affair> affairs,
    String category,
    UnitId unit) {
  public Listed {
    affairs = List.copyOf(affairs);
  }

  static Listed of(Newest.Hit hit, CatalogEntry entry, OffsetDateTime disclosed) {
    return new Listed(
        hit.item(),
        hit.title(),
        hit.summary(),
        disclosed,
        hit.stage(),
        entry.code(),
        entry.affairs().stream().sorted(Comparator.naturalOrder()).toList(),
        entry.category(),
        entry.responsibleUnit());
  }
}
