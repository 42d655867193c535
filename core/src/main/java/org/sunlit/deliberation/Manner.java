package org.sunlit.deliberation;

import org.sunlit.words.Words;

/** How a body comes to its resolution. */
public enum Manner {
  CONSENSUS("协商一致", "consensus"),
  SHOW_OF_HANDS("举手表决", "show of hands"),
  SECRET_BALLOT("无记名投票", "secret ballot");

  private final Words words;

  Manner(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** Whether something is counted, which a second person then attests. */
  public boolean isVote() {
    return this != CONSENSUS;
  }

  public Words words() {
    return words;
  }
}
