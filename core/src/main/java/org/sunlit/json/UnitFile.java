package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Unit;
import org.sunlit.organization.UnitKind;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** A unit in a profile; without a kind it is an administrative department. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitFile(
    @NotNull UnitId id,
    @NotNull Words name,
    @Nullable List<@NotNull Words> aliases,
    @Nullable UnitKind kind,
    @Nullable UnitId parent) {

  static UnitFile of(Unit unit) {
    return new UnitFile(
        unit.id(), unit.name(), Tidy.ifAny(unit.aliases()), unit.kind(), unit.parent());
  }

  Unit unit() {
    return new Unit(
        id,
        name,
        aliases == null ? List.of() : aliases,
        kind == null ? UnitKind.ADMINISTRATIVE_DEPARTMENT : kind,
        parent);
  }
}
