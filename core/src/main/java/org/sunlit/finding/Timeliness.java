package org.sunlit.finding;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Whether something that has to be done by an instant was (C2.21). */
public enum Timeliness {
  NOT_DUE("未到期", "not due yet"),
  IN_TIME("按期完成", "done in time"),
  LATE("逾期完成", "done late"),
  OVERDUE("逾期未完成", "overdue");

  private final Words words;

  Timeliness(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /**
   * @param done when it was done; none while it is not
   */
  static Timeliness of(Instant due, @Nullable Instant done, Instant now) {
    if (done != null) return done.isBefore(due) ? IN_TIME : LATE;
    return now.isBefore(due) ? NOT_DUE : OVERDUE;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
