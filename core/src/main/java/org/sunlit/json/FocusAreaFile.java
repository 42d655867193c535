package org.sunlit.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.sunlit.catalog.FocusArea;
import org.sunlit.words.Words;

/** A focus area that a school adds to the seven of the founding plan. */
record FocusAreaFile(@NotBlank String code, @NotNull Words name) {

  FocusArea area() {
    return new FocusArea(code, name);
  }

  static FocusAreaFile of(FocusArea area) {
    return new FocusAreaFile(area.code(), area.words());
  }
}
