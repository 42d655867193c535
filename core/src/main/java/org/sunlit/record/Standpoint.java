package org.sunlit.record;

import java.util.Set;

/**
 * From where an order is judged: by what one post may do that the actor may act for. Whether two
 * steps need two people is asked of the person and of every post they act in and for.
 *
 * @param view what is decided on, as it looks from that post
 * @param actor the person, in their own post, acting for that one
 * @param held every post of the person
 */
public record Standpoint<V>(V view, Actor actor, Set<PostId> held) {
  public Standpoint {
    held = Set.copyOf(held);
  }
}
