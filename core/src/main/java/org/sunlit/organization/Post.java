package org.sunlit.organization;

import java.util.List;
import java.util.Set;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/**
 * A post: responsibility rests on it, not on the person (C2.5).
 *
 * @param portfolio the units that a school leader answers for, those below them included unless
 *     another leader's portfolio names them (C2.6)
 * @param deputies the posts whose holders may act for this one
 * @param inForce since when and until when there is such a post
 */
public record Post(
    PostId id,
    Words title,
    UnitId unit,
    Set<Role> roles,
    Set<UnitId> portfolio,
    List<PostId> deputies,
    InForce inForce) {
  public Post {
    roles = Set.copyOf(roles);
    portfolio = Set.copyOf(portfolio);
    deputies = List.copyOf(deputies);
    if (deputies.contains(id)) throw new IllegalArgumentException(id + " is its own deputy");
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
