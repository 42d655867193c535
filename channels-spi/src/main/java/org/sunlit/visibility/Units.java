package org.sunlit.visibility;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units and the named groups of one school, and with them the one partial order of
 * visibility: {@code (c, u)} includes {@code (d, v)} if c includes d and u includes v; a group is
 * included in what it lies within; a scope includes another if each of the other's audiences lies
 * in one of its own. Whoever a scope admits, every scope that includes it admits too. What is
 * unknown here includes nothing but itself and admits nobody. Immutable.
 */
public final class Units {
  private final Map<UnitId, Optional<UnitId>> parents;
  private final Map<String, Audience> groups;

  private Units(Map<UnitId, Optional<UnitId>> parents, Map<String, Audience> groups) {
    this.parents = parents;
    this.groups = groups;
  }

  /** A school without any unit or group. */
  public static Units none() {
    return new Units(Map.of(), Map.of());
  }

  /** The same school with one more unit directly below the school itself. */
  public Units unit(UnitId unit) {
    return with(unit, null);
  }

  /** The same school with one more unit below {@code parent}, which must be known. */
  public Units unit(UnitId unit, UnitId parent) {
    return with(unit, parent);
  }

  private Units with(UnitId unit, @Nullable UnitId parent) {
    if (parents.containsKey(unit)) throw new IllegalArgumentException("unit stands twice: " + unit);
    if (parent != null && !parents.containsKey(parent)) {
      throw new IllegalArgumentException(
          "no such unit: " + parent + ", named as parent of " + unit);
    }
    Map<UnitId, Optional<UnitId>> more = new TreeMap<>(parents);
    more.put(unit, Optional.ofNullable(parent));
    return new Units(more, groups);
  }

  /**
   * The same school with one more named group, admitting only those who are in {@code within} too.
   */
  public Units group(String name, Audience within) {
    if (groups.containsKey(name)) throw new IllegalArgumentException("group stands twice: " + name);
    requireKnown(within);
    Map<String, Audience> more = new TreeMap<>(groups);
    more.put(new Audience.Group(name).name(), within);
    return new Units(parents, more);
  }

  /**
   * The canonical scope of these audiences; of none it is nobody.
   *
   * @throws IllegalArgumentException for a unit or group that the school does not have
   */
  public VisibilityScope scope(Collection<Audience> audiences) {
    audiences.forEach(this::requireKnown);
    Set<Audience> canonical = new LinkedHashSet<>(audiences);
    canonical.removeIf(
        each -> audiences.stream().anyMatch(wider -> !wider.equals(each) && includes(wider, each)));
    return new VisibilityScope(canonical);
  }

  public VisibilityScope scope(Audience... audiences) {
    return scope(Arrays.asList(audiences));
  }

  /** Whether the school has the unit or group that the audience names. */
  public boolean knows(Audience audience) {
    if (audience instanceof Audience.Group group) return groups.containsKey(group.name());
    return audience instanceof Audience.Members members
        && (members.unit() == null || parents.containsKey(members.unit()));
  }

  /** The unit directly above; none for one directly below the school, or unknown. */
  public Optional<UnitId> parent(UnitId unit) {
    return parents.getOrDefault(unit, Optional.empty());
  }

  /** Every named group with what it lies within, sorted by name. */
  public Map<String, Audience> groups() {
    return Collections.unmodifiableMap(groups);
  }

  /** What all of these scopes admit together. */
  public VisibilityScope union(Collection<VisibilityScope> scopes) {
    return scope(scopes.stream().flatMap(each -> each.audiences().stream()).distinct().toList());
  }

  public boolean includes(VisibilityScope outer, VisibilityScope inner) {
    return inner.audiences().stream()
        .allMatch(part -> outer.audiences().stream().anyMatch(wider -> includes(wider, part)));
  }

  public boolean admits(VisibilityScope scope, Viewer viewer) {
    return scope.audiences().stream().anyMatch(audience -> admits(audience, viewer));
  }

  private boolean includes(Audience outer, Audience inner) {
    if (outer.equals(inner) || outer.equals(Audience.PUBLIC)) return true;
    if (inner instanceof Audience.Group group) {
      Audience within = groups.get(group.name());
      return within != null && includes(outer, within);
    }
    return outer instanceof Audience.Members wide
        && inner instanceof Audience.Members narrow
        && wide.community().includes(narrow.community())
        && contains(wide.unit(), narrow.unit());
  }

  private boolean admits(Audience audience, Viewer viewer) {
    if (audience.equals(Audience.PUBLIC)) return true;
    if (audience instanceof Audience.Group group) {
      Audience within = groups.get(group.name());
      return within != null && viewer.groups().contains(group.name()) && admits(within, viewer);
    }
    return audience instanceof Audience.Members members
        && viewer.memberships().stream()
            .anyMatch(
                held ->
                    members.community().includes(held.community())
                        && contains(members.unit(), held.unit()));
  }

  /** Whether the first unit is the second or stands above it; no unit is the whole school. */
  private boolean contains(@Nullable UnitId above, @Nullable UnitId below) {
    if (above == null) return true;
    if (!parents.containsKey(above)) return false;
    for (UnitId at = below; at != null; at = parent(at).orElse(null)) {
      if (at.equals(above)) return true;
    }
    return false;
  }

  private void requireKnown(Audience audience) {
    if (!knows(audience)) throw new IllegalArgumentException("no such audience here: " + audience);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Units units
        && parents.equals(units.parents)
        && groups.equals(units.groups);
  }

  @Override
  public int hashCode() {
    return Objects.hash(parents, groups);
  }

  @Override
  public String toString() {
    return "units " + parents + ", groups " + groups;
  }
}
