package org.sunlit.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Facet;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;

/** An entry of the catalog in a profile. */
record EntryFile(
    @NotBlank String code,
    @NotBlank String title,
    @NotBlank String category,
    @NotEmpty Set<@NotNull Affair> affairs,
    @NotNull UnitId responsibleUnit,
    @NotEmpty List<@NotNull Audience> widestScope,
    @NotEmpty List<@NotNull BodyId> bodies,
    @Nullable Map<Stage, Set<Facet>> facets,
    @NotNull List<@NotBlank String> outlets,
    @NotEmpty List<@NotBlank String> basis,
    boolean countsDisclosed) {

  CatalogEntry entry(Units order) {
    return new CatalogEntry(
        code,
        title,
        category,
        affairs,
        responsibleUnit,
        order.scope(widestScope),
        bodies,
        facets == null ? Map.of() : facets,
        outlets,
        basis,
        countsDisclosed);
  }
}
