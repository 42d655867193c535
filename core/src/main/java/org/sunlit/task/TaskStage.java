package org.sunlit.task;

import org.sunlit.words.Words;

/** Where a task stands. */
public enum TaskStage {
  NEW("未交办", "not given"),
  GIVEN("办理中", "to be answered"),
  ANSWERED("待验收", "waiting to be accepted"),
  DONE("已办结", "done"),
  WITHDRAWN("已撤销", "withdrawn");

  private final Words words;

  TaskStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
