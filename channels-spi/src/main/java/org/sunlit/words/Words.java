package org.sunlit.words;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence or name in Chinese and in English; both are always there. */
public record Words(String zh, String en) {
  private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)\\}");

  public Words {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("Words need both languages, given: " + zh + " / " + en);
    }
  }

  /** The same in both languages: names and numbers that are not translated. */
  public static Words same(String text) {
    return new Words(text, text);
  }

  /** Several, one after another; of none it says so. */
  public static Words joined(List<Words> parts) {
    return parts.isEmpty()
        ? new Words("（无）", "(none)")
        : new Words(
            String.join("、", parts.stream().map(Words::zh).toList()),
            String.join(", ", parts.stream().map(Words::en).toList()));
  }

  /**
   * Fills every {@code {name}} with its value in both languages, once: what a value holds is not
   * filled again. Unknown names stay as they are.
   */
  public Words with(Map<String, ?> values) {
    return new Words(filled(zh, values, Words::zh), filled(en, values, Words::en));
  }

  private static String filled(
      String text, Map<String, ?> values, Function<Words, String> language) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> {
              Object value = values.get(hole.group(1));
              String words =
                  value == null
                      ? hole.group()
                      : value instanceof Words both ? language.apply(both) : value.toString();
              return Matcher.quoteReplacement(words);
            });
  }

  @Override
  public String toString() {
    return zh + " / " + en;
  }
}
