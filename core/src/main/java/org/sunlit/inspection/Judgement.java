package org.sunlit.inspection;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** How one aspect of a unit was found to be. */
public enum Judgement {
  IN_ORDER("符合要求", "in order"),
  TO_BE_IMPROVED("基本符合，有待改进", "to be improved"),
  /** Something is found that has to be put right. */
  AMISS("不符合要求", "amiss");

  private final Words words;

  Judgement(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
