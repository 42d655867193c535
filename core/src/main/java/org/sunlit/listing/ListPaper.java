package org.sunlit.listing;

import java.util.List;
import java.util.Optional;
import org.sunlit.catalog.CatalogEntry;

/** All that a version of a list says, bound by its digest once it is proposed. */
public record ListPaper(
    List<EntryDraft> entries, List<Departure> departures, List<Requirement> requirements) {
  public static final ListPaper EMPTY = new ListPaper(List.of(), List.of(), List.of());

  public ListPaper {
    entries = List.copyOf(entries);
    departures = List.copyOf(departures);
    requirements = List.copyOf(requirements);
  }

  public Optional<EntryDraft> entry(String code) {
    return entries.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The entry that stands for a core entry: the same, or one that covers its preset item. */
  Optional<EntryDraft> holding(CatalogEntry core) {
    return entry(core.code())
        .or(
            () ->
                entries.stream()
                    .filter(each -> core.isHeldBy(each.code(), each.presetItem()))
                    .findFirst());
  }

  /** The entry that fulfils what a department requires under this code. */
  Optional<EntryDraft> fulfilling(String requirement) {
    return entries.stream().filter(each -> requirement.equals(each.requirement())).findFirst();
  }

  boolean departsFrom(String code) {
    return departures.stream().anyMatch(each -> each.code().equals(code));
  }
}
