package org.sunlit.finding;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What supervision looks at (C7.4.3 to C7.4.6); the founding plan leaves the list open. */
public enum Aspect {
  ORGANIZATION("组织机构是否健全", "is the organization sound"),
  RULES("规章制度是否完善", "are the rules complete"),
  RESPONSIBILITY("责任是否到位", "is responsibility in place"),
  DISCLOSURE("公开是否规范", "is disclosure in order"),
  OTHER("其他", "something else");

  private final Words words;

  Aspect(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
