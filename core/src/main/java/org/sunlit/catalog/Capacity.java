package org.sunlit.catalog;

import java.util.Locale;
import org.sunlit.words.Words;

/**
 * As what a body takes part in a matter. A staff congress, say, adopts what touches the staff's own
 * interests, is heard on plans, reviews what became of its proposals, and appraises cadres (Decree
 * 32).
 */
public enum Capacity {
  /** It passes or rejects the plan. */
  DECIDES("讨论通过", "decides on"),
  /** It is told of the plan and says what it thinks. */
  HEARS("听取并提意见", "hears and advises on"),
  /** It goes through a report. */
  REVIEWS("审议", "reviews"),
  /** It says how somebody or something has done. */
  APPRAISES("评议", "appraises");

  private final Words words;

  Capacity(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** As a verb whose object is the matter. */
  public Words words() {
    return words;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
