package org.sunlit.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;

/**
 * The port to the host's people. Asked once per order and read; may be slow, may throw: an outage
 * admits nobody.
 */
@FunctionalInterface
public interface Directory {
  Optional<Person> find(PersonId id);

  /**
   * The person behind a one-time code: a parent, who has no account. The host hands codes out to
   * the families of its students, lets each be used once and expire, and from then on {@link #find}
   * answers for the id. One parent always has the same id. Without codes nobody comes by one.
   */
  default Optional<Person> redeem(String code) {
    return Optional.empty();
  }

  /**
   * How many people hold the post now, so that an empty one is noticed (C2.5); nothing if the host
   * cannot tell, which changes nothing else.
   */
  default OptionalInt holders(PostId post) {
    return OptionalInt.empty();
  }

  /** These people and no others. */
  static Directory of(Collection<Person> people) {
    Map<PersonId, Person> byId =
        people.stream().collect(Collectors.toUnmodifiableMap(Person::id, each -> each));
    return new Directory() {
      @Override
      public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(byId.get(id));
      }

      @Override
      public OptionalInt holders(PostId post) {
        return OptionalInt.of(
            (int) byId.values().stream().filter(each -> each.posts().contains(post)).count());
      }
    };
  }
}
