package org.sunlit.request;

import org.sunlit.words.Words;

/** Where a request for a new entry stands. */
public enum RequestStage {
  NEW("未提出", "not made"),
  ASKED("待答复", "waiting for an answer"),
  /** Answered, and there is something to be done still. */
  PROMISED("待列入清单", "waiting to be put on a list"),
  ANSWERED("已办结", "answered");

  private final Words words;

  RequestStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
