package org.sunlit.report;

import org.sunlit.words.Words;

/** Whether there is any report of the kind. */
public enum ReportStage {
  NEVER("尚未报告", "never reported"),
  REPORTED("已有报告", "reported before");

  private final Words words;

  ReportStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
