package org.sunlit.calendar;

import org.sunlit.words.Words;

/** How sure the basis of a default is; a school that knows better says so in its profile. */
public enum Confidence {
  /** The founding plan says it in so many words. */
  VERBATIM("方案原文", "verbatim in the founding plan"),
  /** Compared with the text of the rule itself. */
  VERIFIED("已核对原文", "verified against the rule's text"),
  /** From a reliable account of the rule. */
  SECONDARY("可靠转述", "from a reliable account"),
  /** The words or the place are corroborated, not both. */
  PARTLY_CORROBORATED("部分印证", "partly corroborated"),
  INFERRED("推定", "inferred"),
  /** Nobody has found the text; to be checked before it is relied on. */
  FROM_MEMORY("未经核对", "from memory, unverified"),
  SET_BY_THE_SCHOOL("学校自定", "set by the school");

  private final Words words;

  Confidence(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
