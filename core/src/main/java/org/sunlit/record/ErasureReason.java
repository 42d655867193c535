package org.sunlit.record;

import org.sunlit.words.Words;

/** Why content was erased; all that remains to be said of it. */
public enum ErasureReason {
  PERSONAL_INFORMATION("含个人信息", "it held personal information"),
  SECRECY("涉密", "it held a secret"),
  RETENTION_OVER("保存期满", "its retention is over"),
  LAW("依法删除", "the law demands it");

  private final Words words;

  ErasureReason(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
