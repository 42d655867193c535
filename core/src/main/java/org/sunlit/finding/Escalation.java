package org.sunlit.finding;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** How far up a rectification that is overdue has gone, by the time alone. */
public enum Escalation {
  NONE("未上报", "nowhere"),
  PORTFOLIO_LEADER("已提请分管校领导", "to the portfolio leader"),
  LEADING_GROUP("已提请领导小组", "to the leading group");

  private final Words words;

  Escalation(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
