package org.sunlit.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person acting in one post, or taking part without any. */
public record Actor(PersonId person, @Nullable PostId inPost) {

  public static Actor in(PostId post, PersonId person) {
    return new Actor(person, post);
  }

  public static Actor participant(PersonId person) {
    return new Actor(person, null);
  }

  public Optional<PostId> post() {
    return Optional.ofNullable(inPost);
  }

  public boolean is(PersonId other) {
    return person.equals(other);
  }
}
