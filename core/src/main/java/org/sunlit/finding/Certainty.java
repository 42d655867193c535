package org.sunlit.finding;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Whether what was found needs a person to say that it is so. */
public enum Certainty {
  /** It follows from the record and may go to the unit at once. */
  DETERMINATE("确定", "determinate"),
  /** Nobody but the supervision group and the office knows of it until it is confirmed. */
  SUSPECTED("疑似", "suspected");

  private final Words words;

  Certainty(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
