package org.sunlit.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is written with names ({@code :name}) where values go. Immutable.
 *
 * @param text with question marks, as drivers want it
 * @param names of the values, in the order of the question marks
 * @param finds whether it is about one row, which has to be there
 */
record Template(String text, List<String> names, boolean finds) {
  private static final Pattern NAME = Pattern.compile(":([a-zA-Z]+)");

  Template {
    names = List.copyOf(names);
  }

  static Template of(String named) {
    return of(named, false);
  }

  /** Of a change or a removal that fails if there is nothing to change or to remove. */
  static Template finding(String named, Dialect dialect) {
    return of(dialect.finding(named), true);
  }

  private static Template of(String named, boolean finds) {
    List<String> names = new ArrayList<>();
    String text =
        NAME.matcher(named)
            .replaceAll(
                found -> {
                  names.add(found.group(1));
                  return "?";
                });
    return new Template(text, names, finds);
  }

  /** The values in their places; all of them have to be there. */
  List<@Nullable Object> places(Map<String, ? extends @Nullable Object> values) {
    List<@Nullable Object> places = new ArrayList<>();
    for (String each : names) {
      if (!values.containsKey(each)) throw new IllegalArgumentException("no value for " + each);
      places.add(values.get(each));
    }
    return places;
  }
}
