package org.sunlit.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunlit.record.PersonId;

/**
 * The port to the host's people. Asked once per order and read; may be slow, may throw: an outage
 * admits nobody.
 */
@FunctionalInterface
public interface Directory {
  Optional<Person> find(PersonId id);

  /** These people and no others. */
  static Directory of(Collection<Person> people) {
    Map<PersonId, Person> byId =
        people.stream().collect(Collectors.toUnmodifiableMap(Person::id, each -> each));
    return id -> Optional.ofNullable(byId.get(id));
  }
}
