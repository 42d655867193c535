package org.sunlit.reminder;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * One reminder as its facts tell it; inside only, it never stands on a page.
 *
 * @param inspection how the supervision group came to it; none for a follow-up by the office
 * @param text the paper with what the unit is reminded of
 * @param acknowledgedAt when the unit said that it knows; none while it has not
 */
public record Reminder(
    String id,
    @Nullable InspectionForm inspection,
    Instant at,
    Digest text,
    @Nullable Instant acknowledgedAt) {
  private static final Label FOLLOW_UP = new Label("follow-up", new Words("督促", "follow-up"));

  /**
   * A reminder as those read it who work on the matter.
   *
   * @param text empty if it was erased
   */
  public record Shown(Reminder reminder, String text) {}

  /** Whether the unit has still to say that it knows. */
  public boolean isOpen() {
    return acknowledgedAt == null;
  }

  /** A reminder by its form of inspection, or a follow-up. */
  public Label label() {
    return Optional.ofNullable(inspection)
        .map(InspectionForm::label)
        .map(
            form ->
                new Label(
                    form.code(),
                    new Words(
                        "提醒（" + form.words().zh() + "）", "reminder from " + form.words().en())))
        .orElse(FOLLOW_UP);
  }

  Reminder acknowledged(Instant when) {
    return new Reminder(id, inspection, at, text, when);
  }
}
