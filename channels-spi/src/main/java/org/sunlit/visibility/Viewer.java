package org.sunlit.visibility;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Someone who reads: what communities, units and groups they belong to, never who they are. */
public record Viewer(Set<Membership> memberships, Set<String> groups) {
  /** A reader nobody knows: part of the public only. */
  public static final Viewer ANONYMOUS = new Viewer(Set.of(), Set.of());

  public Viewer {
    memberships = Set.copyOf(memberships);
    groups = Set.copyOf(groups);
  }

  public static Viewer of(Membership... memberships) {
    return new Viewer(Set.of(memberships), Set.of());
  }

  /**
   * Belonging to a community in a unit; without a unit it counts for the school as a whole only.
   */
  public record Membership(Community community, @Nullable UnitId unit) {
    public Membership {
      if (community == Community.PUBLIC) {
        throw new IllegalArgumentException("everyone is of the public; it is no membership");
      }
    }
  }
}
