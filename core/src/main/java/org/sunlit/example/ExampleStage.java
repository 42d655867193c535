package org.sunlit.example;

import org.sunlit.words.Words;

/** Whether something is held up as a good example. */
public enum ExampleStage {
  UNMARKED("未列为典型经验", "no example"),
  MARKED("典型经验", "a good example");

  private final Words words;

  ExampleStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
