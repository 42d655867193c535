package org.sunlit.task;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Where a task comes from. */
public enum TaskNature {
  /** A decision of the leading group that is to be carried out (C2.11). */
  DECISION("落实决策部署", "a decision to be carried out"),
  /** Whatever else the leading group has the office see to (C2.17). */
  OTHER_WORK("交办其他工作", "other work"),
  /** A suggestion for improvement by the supervision group (C2.24). */
  SUGGESTION("改进建议", "a suggestion for improvement");

  private final Words words;

  TaskNature(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
