package org.sunlit.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/**
 * A department, college or other unit of the school; without a parent it stands below the school
 * itself.
 *
 * @param aliases the further names of one staff under several signboards (合署办公)
 */
public record Unit(
    UnitId id, Words name, List<Words> aliases, UnitKind kind, @Nullable UnitId parent) {
  public Unit {
    aliases = List.copyOf(aliases);
  }

  /** The name with its aliases in brackets, as documents write it. */
  public Words fullName() {
    if (aliases.isEmpty()) return name;
    Words others = Words.joined(aliases);
    return new Words(name.zh() + "（" + others.zh() + "）", name.en() + " (" + others.en() + ")");
  }
}
