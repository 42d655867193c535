package org.sunlit.catalog;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** The three affairs (C0.2); every entry and item carries at least one. */
public enum Affair {
  PARTY("党务", "Party affairs"),
  SCHOOL("校务", "school affairs"),
  FINANCE("财务", "financial affairs");

  private final Words words;

  Affair(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT), words);
  }
}
