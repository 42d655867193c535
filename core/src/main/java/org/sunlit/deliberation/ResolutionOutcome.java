package org.sunlit.deliberation;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What a body makes of a plan, and so where the matter goes from here. */
public enum ResolutionOutcome {
  ADOPTED("通过", "adopted"),
  ADOPTED_WITH_AMENDMENTS("修改后通过", "adopted with amendments"),
  CHANGED_IN_SUBSTANCE("实质修改", "changed in substance"),
  SENT_BACK("退回", "sent back"),
  POSTPONED("暂缓", "postponed"),
  REJECTED("未通过", "rejected");

  private final Words words;

  ResolutionOutcome(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** Whether the next body, or the result, may follow. */
  public boolean passes() {
    return this == ADOPTED || this == ADOPTED_WITH_AMENDMENTS;
  }

  public Words words() {
    return words;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
