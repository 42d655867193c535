package org.sunlit.consultation;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** How an opinion reached the school that its author did not submit here; counted apart. */
public enum Source {
  PAPER("书面来信", "on paper"),
  TELEPHONE("电话", "by telephone"),
  BOX("意见箱", "from an opinion box"),
  MEETING("座谈会等会议", "at a meeting");

  private final Words words;

  Source(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT), words);
  }
}
