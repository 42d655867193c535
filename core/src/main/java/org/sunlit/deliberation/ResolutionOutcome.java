package org.sunlit.deliberation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sunlit.catalog.Capacity;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What a body makes of a plan, and so where the matter goes from here. */
public enum ResolutionOutcome {
  ADOPTED("通过", "adopted"),
  ADOPTED_WITH_AMENDMENTS("修改后通过", "adopted with amendments"),
  CHANGED_IN_SUBSTANCE("实质修改", "changed in substance"),
  SENT_BACK("退回", "sent back"),
  REJECTED("未通过", "rejected"),
  HEARD("已听取意见", "heard"),
  REVIEWED("已审议", "reviewed"),
  APPRAISED("已评议", "appraised"),
  /** Whatever the body's capacity: another meeting is called. */
  POSTPONED("暂缓", "postponed");

  private final Words words;

  ResolutionOutcome(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /**
   * What a body may record.
   *
   * @param personnel whether nothing is kept of the matter but the outcome, and so no amendments
   */
  static List<ResolutionOutcome> of(Capacity capacity, boolean personnel) {
    return Stream.of(values())
        .filter(each -> each.belongsTo(capacity))
        .filter(each -> !personnel || each != ADOPTED_WITH_AMENDMENTS)
        .toList();
  }

  private boolean belongsTo(Capacity capacity) {
    return switch (this) {
      case ADOPTED, ADOPTED_WITH_AMENDMENTS, CHANGED_IN_SUBSTANCE, SENT_BACK, REJECTED ->
          capacity == Capacity.DECIDES;
      case HEARD -> capacity == Capacity.HEARS;
      case REVIEWED -> capacity == Capacity.REVIEWS;
      case APPRAISED -> capacity == Capacity.APPRAISES;
      case POSTPONED -> true;
    };
  }

  /** Whether the next body, or the result, may follow. */
  public boolean letsTheMatterGoOn() {
    return switch (this) {
      case ADOPTED, ADOPTED_WITH_AMENDMENTS, HEARD, REVIEWED, APPRAISED -> true;
      case CHANGED_IN_SUBSTANCE, SENT_BACK, REJECTED, POSTPONED -> false;
    };
  }

  /** Whether no further body of this round is asked. */
  boolean endsTheRound() {
    return this == CHANGED_IN_SUBSTANCE || this == SENT_BACK || this == REJECTED;
  }

  public Words words() {
    return words;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
