package org.sunlit.json;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Unit;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** A unit in a profile. */
record UnitFile(@NotNull UnitId id, @NotNull Words name, @Nullable UnitId parent) {

  Unit unit() {
    return new Unit(id, name, parent);
  }
}
