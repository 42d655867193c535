package org.sunlit.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All entries of one school, each code once, in the school's order, with what they rest on.
 * Whatever an entry names of it, it has: a document or focus area that is named but missing is an
 * error when it is made.
 */
public final class Catalog {
  private final BasisDocuments documents;
  private final FocusAreas focusAreas;
  private final List<CatalogPreset> presets;
  private final Map<String, CatalogEntry> entries = new LinkedHashMap<>();

  /**
   * @param presets the floors that the school measures its catalog by, several side by side
   */
  public Catalog(
      BasisDocuments documents,
      FocusAreas focusAreas,
      List<CatalogPreset> presets,
      List<CatalogEntry> entries) {
    this.documents = documents;
    this.focusAreas = focusAreas;
    this.presets = List.copyOf(presets);
    if (presets.stream().map(CatalogPreset::id).distinct().count() < presets.size()) {
      throw new IllegalArgumentException("a preset stands twice");
    }
    for (CatalogEntry entry : entries) {
      if (this.entries.put(entry.code(), entry) != null) {
        throw new IllegalArgumentException("catalog code stands twice: " + entry.code());
      }
      for (String each : entry.basis()) {
        require(documents.find(each), "document", each, entry);
      }
      for (String each : entry.focusAreas()) {
        require(focusAreas.find(each), "focus area", each, entry);
      }
      PresetItemId covered = entry.presetItem();
      if (covered != null) require(item(covered), "preset item", covered.toString(), entry);
    }
  }

  private static void require(Optional<?> found, String what, String id, CatalogEntry entry) {
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "the catalog has no " + what + " " + id + ", named by entry " + entry.code());
    }
  }

  public Optional<CatalogEntry> entry(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  public List<CatalogEntry> entries() {
    return List.copyOf(entries.values());
  }

  public BasisDocuments documents() {
    return documents;
  }

  public FocusAreas focusAreas() {
    return focusAreas;
  }

  public List<CatalogPreset> presets() {
    return presets;
  }

  /** The item of one of the school's presets. */
  public Optional<CatalogPreset.Item> item(PresetItemId id) {
    return presets.stream()
        .filter(each -> each.id().equals(id.preset()))
        .findFirst()
        .flatMap(each -> each.item(id.number()));
  }

  /** The documents that the entry rests on. */
  public List<BasisDocument> basis(CatalogEntry entry) {
    return documents.named(entry.basis());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Catalog catalog
        && documents.equals(catalog.documents)
        && focusAreas.equals(catalog.focusAreas)
        && presets.equals(catalog.presets)
        && entries().equals(catalog.entries());
  }

  @Override
  public int hashCode() {
    return Objects.hash(documents, focusAreas, presets, entries());
  }
}
