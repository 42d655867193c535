package org.sunlit.finding;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** In which way something is amiss (C7.3.3). */
public enum Shortcoming {
  NOT_IN_PLACE("不到位", "not in place"),
  NOT_IN_ORDER("不规范", "not in order"),
  NOT_IN_TIME("不及时", "not in time"),
  OTHER("其他", "something else");

  private final Words words;

  Shortcoming(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
