package org.sunlit.listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.visibility.UnitId;

/**
 * What a department requires second-level units to have on their own lists, with its guidance
 * (C7.2.5).
 *
 * @param entry what it is about; what it leaves open each unit says for itself
 * @param everyTeachingUnit whether it goes to all of them
 * @param units those that it goes to besides
 */
public record Requirement(
    @NotNull @Valid EntryDraft entry,
    boolean everyTeachingUnit,
    @NotNull Set<@NotNull UnitId> units,
    @Nullable @Within(Limit.REASON) String guidance) {

  public String code() {
    return entry.code();
  }

  Requirement kept() {
    return new Requirement(entry.kept(), everyTeachingUnit, Set.copyOf(units), guidance);
  }
}
