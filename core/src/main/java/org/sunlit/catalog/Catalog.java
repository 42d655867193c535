package org.sunlit.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sunlit.words.Words;

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
      for (Words fault : faults(entry)) {
        throw new IllegalArgumentException(fault.en() + ", named by entry " + entry.code());
      }
    }
  }

  /** What an entry names of the catalog that is not there: documents, focus areas, preset items. */
  public List<Words> faults(CatalogEntry entry) {
    List<Words> faults = new ArrayList<>();
    for (String each : entry.basis()) {
      if (documents.find(each).isEmpty()) faults.add(missing("依据", "document", each));
    }
    for (String each : entry.focusAreas()) {
      if (focusAreas.find(each).isEmpty()) faults.add(missing("公开重点", "focus area", each));
    }
    PresetItemId covered = entry.presetItem();
    if (covered != null && item(covered).isEmpty()) {
      faults.add(missing("上级清单事项", "preset item", covered.toString()));
    }
    return faults;
  }

  private static Words missing(String zh, String en, String id) {
    return new Words("没有" + zh + id, "the catalog has no " + en + " " + id);
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
