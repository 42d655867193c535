package org.sunlit.json;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Post;
import org.sunlit.organization.Role;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** A post in a profile. */
record PostFile(
    @NotNull PostId id,
    @NotNull Words title,
    @NotNull UnitId unit,
    @NotEmpty Set<@NotNull Role> roles,
    @Nullable Set<@NotNull UnitId> portfolio) {

  Post post() {
    return new Post(id, title, unit, roles, portfolio == null ? Set.of() : portfolio);
  }
}
