package org.sunlit.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BasisDocuments;
import org.sunlit.catalog.Catalog;
import org.sunlit.catalog.CatalogPreset;
import org.sunlit.catalog.FocusAreas;
import org.sunlit.visibility.Units;

/**
 * A catalog in JSON: its entries, and what they name.
 *
 * @param focusAreas the school's own
 * @param presets ids of those that ship with the library
 * @param ownPresets other ones, such as a province's
 */
record CatalogFile(
    @NotEmpty List<@NotNull @Valid DocumentFile> documents,
    @Nullable List<@NotNull @Valid FocusAreaFile> focusAreas,
    @Nullable List<@NotBlank String> presets,
    @Nullable List<@NotNull @Valid PresetFile> ownPresets,
    @NotEmpty List<@NotNull @Valid EntryFile> entries) {

  static CatalogFile of(Catalog catalog) {
    List<CatalogPreset> shipped = Presets.shipped();
    return new CatalogFile(
        catalog.documents().all().stream().map(DocumentFile::of).toList(),
        catalog.focusAreas().own().stream().map(FocusAreaFile::of).toList(),
        catalog.presets().stream().filter(shipped::contains).map(CatalogPreset::id).toList(),
        catalog.presets().stream()
            .filter(each -> !shipped.contains(each))
            .map(PresetFile::of)
            .toList(),
        catalog.entries().stream().map(EntryFile::of).toList());
  }

  Catalog catalog(Units order) {
    return new Catalog(
        new BasisDocuments(documents.stream().map(DocumentFile::document).toList()),
        FocusAreas.ofThePlanAnd(all(focusAreas).map(FocusAreaFile::area).toList()),
        chosen(),
        entries.stream().map(each -> each.entry(order)).toList());
  }

  private List<CatalogPreset> chosen() {
    List<CatalogPreset> shipped = Presets.shipped();
    List<CatalogPreset> chosen = new ArrayList<>();
    all(presets)
        .map(
            id ->
                shipped.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such preset: " + id)))
        .forEach(chosen::add);
    all(ownPresets).map(PresetFile::preset).forEach(chosen::add);
    return chosen;
  }

  private static <T> Stream<T> all(@Nullable List<T> given) {
    return given == null ? Stream.of() : given.stream();
  }
}
