package org.sunlit.demo.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Words;

/**
 * Whom somebody in front of the demo says that they are; a school would ask its own login. Only the
 * campus site asks.
 */
enum Visitor {
  STRANGER("校外访客", "a stranger", false),
  STAFF("教职工", "staff", true),
  STUDENT("学生", "a student", true);

  static final List<Visitor> ALL = List.of(values());

  private final Words words;
  private final boolean inside;

  Visitor(String zh, String en, boolean inside) {
    this.words = new Words(zh, en);
    this.inside = inside;
  }

  /** Who has chosen nothing, or something that is not offered, is a stranger. */
  static Visitor of(@Nullable String code) {
    return ALL.stream().filter(each -> each.code().equals(code)).findFirst().orElse(STRANGER);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Words words() {
    return words;
  }

  /** Whether the campus site is for them. */
  boolean isInside() {
    return inside;
  }

  /** What a page offers to be. */
  record Choice(String code, Words words, boolean chosen) {}

  List<Choice> choices() {
    return ALL.stream().map(each -> new Choice(each.code(), each.words(), each == this)).toList();
  }
}
