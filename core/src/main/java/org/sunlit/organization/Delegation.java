package org.sunlit.organization;

import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.record.PostId;

/**
 * Certain acts of one post, given to another for a time. It gives the acts and nothing else: what
 * two people must do, two people still do, and what was given is not given on.
 *
 * @param inForce with both days: a delegation ends
 * @param basis the decision it rests on
 */
public record Delegation(
    PostId from, PostId to, Set<Act> acts, InForce inForce, String reason, String basis) {
  public Delegation {
    acts = Set.copyOf(acts);
    if (from.equals(to)) throw new IllegalArgumentException(from + " delegates to itself");
    if (acts.isEmpty()) throw new IllegalArgumentException("a delegation gives at least one act");
    if (acts.contains(Act.PARTICIPATE)) {
      throw new IllegalArgumentException("taking part is everyone's own and no post's to give");
    }
    if (inForce.from() == null || inForce.until() == null) {
      throw new IllegalArgumentException("a delegation has a first and a last day");
    }
    if (reason.isBlank() || basis.isBlank()) {
      throw new IllegalArgumentException("a delegation has a reason and a basis");
    }
  }
}
