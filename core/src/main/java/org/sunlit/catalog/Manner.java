package org.sunlit.catalog;

import java.util.List;
import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * How items of an entry are made public (C6.3, C7.2.4).
 *
 * @param medium where they have to stand
 * @param outlets the default ones, by id, in the order in which they are served
 */
public record Manner(Medium medium, List<String> outlets) {
  public Manner {
    outlets = List.copyOf(outlets);
  }

  /** Whether a screen, paper, or both. */
  public enum Medium {
    ONLINE("线上", "online"),
    OFFLINE("线下", "offline"),
    /** Online and offline, one is not enough. */
    BOTH("线上线下同步", "online and offline");

    private final Words words;

    Medium(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT), words);
    }
  }
}
