package org.sunlit.input;

import org.sunlit.words.Words;

/** Something of which there may be too much. Text is counted in characters, files in bytes. */
public enum Limit {
  TITLE("标题", "title", 120),
  SUMMARY("摘要", "summary", 500),
  FACET("公开要素", "facet", 4_000),
  BODY("正文", "body", 1_000_000),
  REASON("说明", "reason", 2_000),
  OPINION("意见", "opinion", 5_000),
  REPORT("检举控告", "report of misconduct", 20_000),
  /** An id, a code or another name that only refers to something. */
  REFERENCE("编号", "reference", 200),
  OPINIONS("意见条数", "number of opinions", 10_000),
  AUDIENCES("群体数", "number of groups", 200),
  POINTS("要点条数", "number of points", 100),
  ATTACHMENTS("附件数", "number of attachments", 50),
  ENTRIES("条目数", "number of entries", 500),
  FILE("附件", "file", 100_000_000);

  private final Words words;
  private final int byDefault;

  Limit(String zh, String en, int byDefault) {
    this.words = new Words(zh, en);
    this.byDefault = byDefault;
  }

  public Words words() {
    return words;
  }

  int byDefault() {
    return byDefault;
  }
}
