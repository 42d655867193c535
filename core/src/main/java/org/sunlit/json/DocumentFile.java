package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BasisDocument;

/** A document of the register in JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentFile(
    @NotBlank String id,
    @NotBlank String title,
    @Nullable String number,
    BasisDocument.@NotNull Kind kind,
    @NotBlank String issuer,
    @NotNull LocalDate from,
    @Nullable LocalDate until,
    @Nullable String supersedes) {

  BasisDocument document() {
    return new BasisDocument(id, title, number, kind, issuer, from, until, supersedes);
  }

  static DocumentFile of(BasisDocument document) {
    return new DocumentFile(
        document.id(),
        document.title(),
        document.number(),
        document.kind(),
        document.issuer(),
        document.from(),
        document.until(),
        document.supersedes());
  }
}
