package org.sunlit.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Violation;
import org.sunlit.words.Words;

/**
 * Makes the values of a file part by part, and remembers the place of every part that cannot be
 * made.
 */
final class Parts {
  private final List<Violation> faults = new ArrayList<>();

  /** Each element of a list; those that cannot be made are left out. */
  <F, T> List<T> each(String at, @Nullable List<F> files, Function<F, T> make) {
    List<T> made = new ArrayList<>();
    if (files == null) return made;
    for (int index = 0; index < files.size(); index++) {
      F file = files.get(index);
      one(at + "/" + index, () -> make.apply(file)).ifPresent(made::add);
    }
    return made;
  }

  /** Does something with each entry of a map. */
  <K, V> void each(String at, @Nullable Map<K, V> files, BiConsumer<K, V> with) {
    if (files == null) return;
    files.forEach((key, file) -> check(at + "/" + key(key), () -> with.accept(key, file)));
  }

  <T> Optional<T> one(String at, Supplier<T> make) {
    try {
      return Optional.of(make.get());
    } catch (IllegalArgumentException wrong) {
      fault(at, Words.same(String.valueOf(wrong.getMessage())));
      return Optional.empty();
    }
  }

  void check(String at, Runnable check) {
    one(
        at,
        () -> {
          check.run();
          return true;
        });
  }

  void fault(String at, Words words) {
    faults.add(new Violation(at, words));
  }

  /**
   * @throws Unreadable naming every place that was remembered
   */
  void raise() {
    if (!faults.isEmpty()) throw new Unreadable(faults);
  }

  private static String key(Object key) {
    return key instanceof Enum<?> constant ? Shapes.code(constant) : key.toString();
  }
}
