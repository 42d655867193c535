package org.sunlit.organization;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.record.PostId;

/**
 * A post that somebody may act for: their own, one whose deputy they are, or one that delegated to
 * theirs.
 *
 * @param own the post they hold
 * @param inPlaceOf the post whose duty it is; their own if they act for themselves
 * @param acts what they may do for it, as far as it may
 */
public record Mandate(Post own, Post inPlaceOf, Set<Act> acts) {
  public Mandate {
    acts = Set.copyOf(acts);
  }

  static Mandate own(Post post) {
    return asDeputy(post, post);
  }

  static Mandate asDeputy(Post own, Post of) {
    return new Mandate(own, of, EnumSet.allOf(Act.class));
  }

  /** The post on whose behalf; none if it is their own. */
  public Optional<PostId> onBehalfOf() {
    return own.equals(inPlaceOf) ? Optional.empty() : Optional.of(inPlaceOf.id());
  }
}
