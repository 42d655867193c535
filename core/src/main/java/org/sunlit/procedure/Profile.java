package org.sunlit.procedure;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** By which stages a matter goes; the entry says so, and so the office, never the handler. */
public enum Profile {
  /** All six stages: a decision. */
  FULL("六步程序", "six stages"),
  /** Stages 5 and 6: a list or result frozen on show, open to objection. */
  PUBLIC_NOTICE("公示", "public notice"),
  /** Stages 5 and 6: what is disclosed periodically or as it arises. */
  ROUTINE("常规公开", "routine disclosure");

  private final Words words;

  Profile(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
