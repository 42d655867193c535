package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogPreset;

/** A preset in JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PresetFile(
    @NotBlank String id,
    @NotBlank String title,
    @NotBlank String basis,
    @Nullable LocalDate issued,
    @Nullable String note,
    @NotEmpty List<@NotNull @Valid CategoryFile> categories) {

  /** Some items of one affair. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CategoryFile(
      @Positive int no,
      @NotBlank String name,
      @NotNull Affair affair,
      @NotEmpty List<@NotNull @Valid ItemFile> items) {

    CatalogPreset.Category category() {
      return new CatalogPreset.Category(
          no, name, affair, items.stream().map(ItemFile::item).toList());
    }
  }

  /** One matter. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemFile(
      @Positive int no, @NotBlank String title, CatalogPreset.@NotNull Confidence confidence) {

    CatalogPreset.Item item() {
      return new CatalogPreset.Item(no, title, confidence);
    }
  }

  CatalogPreset preset() {
    return new CatalogPreset(
        id,
        title,
        basis,
        issued,
        note == null ? "" : note,
        categories.stream().map(CategoryFile::category).toList());
  }

  static PresetFile of(CatalogPreset preset) {
    return new PresetFile(
        preset.id(),
        preset.title(),
        preset.basis(),
        preset.issued(),
        preset.note().isEmpty() ? null : preset.note(),
        preset.categories().stream()
            .map(
                each ->
                    new CategoryFile(
                        each.number(),
                        each.name(),
                        each.affair(),
                        each.items().stream()
                            .map(
                                item ->
                                    new ItemFile(item.number(), item.title(), item.confidence()))
                            .toList()))
            .toList());
  }
}
