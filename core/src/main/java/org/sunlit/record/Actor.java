package org.sunlit.record;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person acting in one post, or taking part without any.
 *
 * @param inPost the post they hold
 * @param behalf the post they act for in its place; none if it is their own. The host does not say
 *     it: it follows from the mandates of the post
 */
public record Actor(PersonId person, @Nullable PostId inPost, @Nullable Behalf behalf) {

  public Actor(PersonId person, @Nullable PostId inPost) {
    this(person, inPost, null);
  }

  public static Actor in(PostId post, PersonId person) {
    return new Actor(person, post);
  }

  public static Actor participant(PersonId person) {
    return new Actor(person, null);
  }

  public Optional<PostId> post() {
    return Optional.ofNullable(inPost);
  }

  public Optional<Behalf> onBehalf() {
    return Optional.ofNullable(behalf);
  }

  /** The post whose duty they do: that in whose place they act, else their own. */
  public Optional<PostId> actsFor() {
    return onBehalf().map(Behalf::of).or(this::post);
  }

  /** The same person in the same post, acting for nobody else. */
  public Actor forThemselves() {
    return behalf == null ? this : new Actor(person, inPost);
  }

  /** The same person in the same post, acting for another. */
  public Actor onBehalf(Behalf of) {
    return new Actor(person, inPost, of);
  }

  public boolean is(PersonId other) {
    return person.equals(other);
  }

  /**
   * Whether two steps would be one hand's: the same person took both, or one of them acted for
   * another post and it is, or is also, the other's. Two who hold one post of their own are two.
   */
  public boolean isOneHandWith(Actor other) {
    return is(other.person)
        || ((behalf != null || other.behalf != null)
            && !Collections.disjoint(posts(), other.posts()));
  }

  private Set<PostId> posts() {
    Set<PostId> posts = new HashSet<>();
    if (inPost != null) posts.add(inPost);
    if (behalf != null) posts.add(behalf.of());
    return posts;
  }
}
