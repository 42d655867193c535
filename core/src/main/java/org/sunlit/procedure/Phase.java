package org.sunlit.procedure;

import org.sunlit.words.Words;

/** The three phases of a matter, each of which is disclosed (C5.2). */
public enum Phase {
  PREPARATION(new Words("酝酿", "preparation")),
  DECISION(new Words("决策", "decision")),
  IMPLEMENTATION(new Words("实施", "implementation"));

  private final Words words;

  Phase(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
