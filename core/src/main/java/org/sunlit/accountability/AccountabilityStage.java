package org.sunlit.accountability;

import org.sunlit.words.Words;

/** Where a case stands. */
public enum AccountabilityStage {
  NEW("未移送", "not referred"),
  REFERRED("已移送", "referred"),
  CONCLUDED("已告知结果", "outcome notified");

  private final Words words;

  AccountabilityStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
