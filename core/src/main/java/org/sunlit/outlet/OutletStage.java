package org.sunlit.outlet;

import org.sunlit.words.Words;

/** Whether an outlet is to be made anew. */
public enum OutletStage {
  IN_ORDER("正常", "in order"),
  TO_REBUILD("待重建", "to be made anew");

  private final Words words;

  OutletStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
