package org.sunlit.organization;

import java.util.Set;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/**
 * A post: responsibility rests on it, not on the person (C2.5).
 *
 * @param portfolio the units that a school leader answers for besides the post's own (C2.6)
 */
public record Post(PostId id, Words title, UnitId unit, Set<Role> roles, Set<UnitId> portfolio) {
  public Post {
    roles = Set.copyOf(roles);
    portfolio = Set.copyOf(portfolio);
  }
}
