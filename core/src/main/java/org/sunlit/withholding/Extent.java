package org.sunlit.withholding;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** How much of an entry or item is withheld; what can be separated from it is disclosed. */
public enum Extent {
  WHOLE("全部", "the whole"),
  PART("部分", "a part");

  private final Words words;

  Extent(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT), words);
  }
}
