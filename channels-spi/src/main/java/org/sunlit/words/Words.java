package org.sunlit.words;

import java.util.Map;

/** One sentence or name in Chinese and in English; both are always there. */
public record Words(String zh, String en) {
  public Words {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("Words need both languages, given: " + zh + " / " + en);
    }
  }

  /** The same in both languages: names and numbers that are not translated. */
  public static Words same(String text) {
    return new Words(text, text);
  }

  /**
   * Replaces every {@code {name}} by its value in both languages; unknown names stay as they are.
   */
  public Words with(Map<String, ?> values) {
    String chinese = zh;
    String english = en;
    for (Map.Entry<String, ?> each : values.entrySet()) {
      String hole = "{" + each.getKey() + "}";
      Words value =
          each.getValue() instanceof Words words ? words : same(String.valueOf(each.getValue()));
      chinese = chinese.replace(hole, value.zh);
      english = english.replace(hole, value.en);
    }
    return new Words(chinese, english);
  }

  @Override
  public String toString() {
    return zh + " / " + en;
  }
}
