package org.sunlit.inspection;

import org.sunlit.words.Words;

/** Where an inspection stands. */
public enum InspectionStage {
  NEW("未开始", "not begun"),
  UNDER_WAY("检查中", "under way"),
  CONCLUDED("已结束", "concluded"),
  DROPPED("已取消", "dropped");

  private final Words words;

  InspectionStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
