package org.sunlit.withholding;

import org.sunlit.words.Words;

/** How far it has come with something that a unit does not want to disclose. */
public enum WithholdingStage {
  NEW("未登记", "not registered"),
  PROPOSED("已提出", "proposed"),
  REVIEWED("已审查", "reviewed"),
  APPROVED("已批准", "approved"),
  FILED("已备案", "filed"),
  /** It is disclosed like anything else. */
  DISMISSED("不予认可", "dismissed"),
  /** It was withheld and is not any more. */
  ENDED("已解除", "ended");

  private final Words words;

  WithholdingStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** Whether the matter is withheld. */
  public boolean isInForce() {
    return this == APPROVED || this == FILED;
  }

  public Words words() {
    return words;
  }
}
