package org.sunlit.reminder;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** How the supervision group came upon something (C5.8, C7.4.2). */
public enum InspectionForm {
  DAILY_SUPERVISION("日常监督", "daily supervision"),
  SPECIAL_INSPECTION("专项检查", "special inspection"),
  OVERSIGHT_CHECK("督查", "oversight check");

  private final Words words;

  InspectionForm(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
