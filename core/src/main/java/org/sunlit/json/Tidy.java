package org.sunlit.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A written file says nothing empty, and what has no order of its own always in the same one. */
final class Tidy {
  private Tidy() {}

  static <C extends Collection<?>> @Nullable C ifAny(C collection) {
    return collection.isEmpty() ? null : collection;
  }

  static <K, V> @Nullable Map<K, V> ifAny(Map<K, V> map) {
    return map.isEmpty() ? null : map;
  }

  /** By text form. */
  static <T> Set<T> sorted(Set<T> set) {
    Set<T> sorted = new LinkedHashSet<>();
    set.stream().sorted(Comparator.comparing(Object::toString)).forEach(sorted::add);
    return sorted;
  }
}
