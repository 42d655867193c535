package org.sunlit.accountability;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What an organ notified of the end of a case; a closed list, so that no statement is kept. */
public enum AccountabilityOutcome {
  NOT_PURSUED("不予追责", "not pursued"),
  ADMONISHED("批评教育", "admonished"),
  CENSURED("通报批评", "censured"),
  ORGANIZATIONAL_MEASURE("组织处理", "an organizational measure"),
  SANCTIONED("党纪政务处分", "sanctioned by Party or administrative discipline"),
  HANDED_ON("移送有权机关", "handed on to another organ");

  private final Words words;

  AccountabilityOutcome(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
