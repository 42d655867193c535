package org.sunlit.organization;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Act;
import org.sunlit.record.Behalf;
import org.sunlit.record.PostId;

/**
 * A post that somebody may act for: their own, one whose deputy they are, or one that delegated to
 * theirs.
 *
 * @param own the post they hold
 * @param inPlaceOf the post whose duty it is; their own if they act for themselves
 * @param acts what they may do for it, as far as it may
 * @param behalf by what right; none for their own
 */
public record Mandate(Post own, Post inPlaceOf, Set<Act> acts, @Nullable Behalf behalf) {
  private static final Set<Act> ALL = Set.of(Act.values());

  public Mandate {
    acts = Set.copyOf(acts);
  }

  static Mandate own(Post post) {
    return new Mandate(post, post, ALL, null);
  }

  static Mandate asDeputy(Post own, Post of) {
    return new Mandate(own, of, ALL, Behalf.deputyOf(of.id()));
  }

  static Mandate by(Delegation delegation, Post own, Post from) {
    return new Mandate(
        own, from, delegation.acts(), Behalf.delegatedBy(from.id(), delegation.basis()));
  }

  /** Whether it gives certain acts and nothing else. */
  boolean isDelegated() {
    return behalf != null && behalf.right() == Behalf.Right.DELEGATION;
  }

  /** Whether they may do the act, as far as the post itself may. */
  boolean gives(Act act) {
    return acts.contains(act);
  }

  /** The post on whose behalf; none if it is their own. */
  public Optional<PostId> onBehalfOf() {
    return Optional.ofNullable(behalf).map(Behalf::of);
  }
}
