package org.sunlit.finding;

import org.sunlit.words.Words;

/** Where a finding stands. */
public enum FindingStage {
  NEW("未提出", "not raised"),
  RAISED("待确认", "waiting to be confirmed"),
  CONFIRMED("已确认", "confirmed"),
  RECTIFYING("整改中", "being rectified"),
  REPORTED("待核实", "waiting to be verified"),
  CLOSED("已销号", "closed"),
  DISMISSED("已排除", "dismissed");

  private final Words words;

  FindingStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
