package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Outlet;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

/** An outlet in a profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutletFile(
    @NotBlank String id,
    @NotBlank String kind,
    @NotNull Words name,
    @NotNull PostId keeper,
    @Nullable Boolean official,
    @Nullable Boolean catalog,
    @Nullable Map<@NotBlank String, @NotNull Object> settings) {

  static OutletFile of(Outlet outlet) {
    return new OutletFile(
        outlet.id(),
        outlet.kind(),
        outlet.name(),
        outlet.keeper(),
        outlet.official() ? true : null,
        outlet.catalog() ? true : null,
        Tidy.ifAny(outlet.settings()));
  }

  Outlet outlet() {
    return new Outlet(
        id,
        kind,
        name,
        keeper,
        official != null && official,
        catalog != null && catalog,
        settings == null ? Map.of() : settings);
  }
}
