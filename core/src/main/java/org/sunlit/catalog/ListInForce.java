package org.sunlit.catalog;

import java.time.LocalDate;
import java.util.List;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * What a unit's adopted list says, kept so that the catalog in force is one read.
 *
 * @param subject the list
 * @param version counted from 1, adopted versions only
 * @param adopted the day on which it was resolved
 * @param core every core entry that the unit ever had, each for the most that it was ever shown to:
 *     what a later version has to hold, or to say why not (C3.5)
 * @param former what was in force for the unit before and is not any more; items under way end by
 *     it
 */
@Kept(value = "list-in-force", reading = Kept.Reading.WITH_ANY)
public record ListInForce(
    SubjectId subject,
    UnitId unit,
    int version,
    LocalDate adopted,
    List<CatalogEntry> entries,
    List<CatalogEntry> core,
    List<CatalogEntry> former)
    implements Row {
  public ListInForce {
    entries = List.copyOf(entries);
    core = List.copyOf(core);
    former = List.copyOf(former);
  }

  @Override
  public String key() {
    return unit.value();
  }
}
