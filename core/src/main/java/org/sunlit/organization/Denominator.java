package org.sunlit.organization;

import java.util.Locale;
import org.sunlit.words.Words;

/** What a share is a share of. */
public enum Denominator {
  /** All members of the body, there or not. */
  DUE("应到人数", "those due"),
  PRESENT("实到人数", "those present"),
  /** Those present but for the recused. */
  VOTING("参加表决人数", "those voting"),
  /** Ballots that came back; on a show of hands those voting. */
  RETURNED("收回票数", "the ballots returned"),
  /** Ballots that count; on a show of hands those voting. */
  VALID("有效票数", "the valid ballots");

  private final Words words;

  Denominator(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
