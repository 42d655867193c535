package org.sunlit.listing;

import org.sunlit.words.Words;

/** Where a unit's list stands; one that is in force stays so until its next version is adopted. */
public enum ListStage {
  DRAFT("起草", "draft"),
  PROPOSED("已上报", "proposed"),
  CHECKED("已审核", "checked"),
  IN_FORCE("已批准施行", "in force");

  private final Words words;

  ListStage(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
