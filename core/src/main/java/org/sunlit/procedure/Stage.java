package org.sunlit.procedure;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Where a disclosure item stands: the six stages of C5.1 in their order, and before and after them.
 */
public enum Stage {
  DRAFT(null, "起草", "draft"),
  PRIOR_DISCLOSURE(Phase.PREPARATION, "事前公开", "prior disclosure"),
  CONSULTATION(Phase.PREPARATION, "征求意见", "consultation"),
  DECISION_DISCLOSURE(Phase.DECISION, "决策公开", "decision-making disclosure"),
  DELIBERATION(Phase.DECISION, "民主讨论", "deliberation"),
  RESULT_DISCLOSURE(Phase.IMPLEMENTATION, "结果公开", "result disclosure"),
  PUBLIC_SUPERVISION(Phase.IMPLEMENTATION, "接受监督", "public supervision"),
  ARCHIVED(null, "已归档", "archived"),
  WITHDRAWN(null, "已撤回", "withdrawn");

  private final @Nullable Phase phase;
  private final Words words;

  Stage(@Nullable Phase phase, String zh, String en) {
    this.phase = phase;
    this.words = new Words(zh, en);
  }

  /** The phase, for the six stages only. */
  public Optional<Phase> phase() {
    return Optional.ofNullable(phase);
  }

  /** Whether this is one of the six. */
  public boolean isOfTheProcedure() {
    return phase != null;
  }

  /**
   * Whether a version of its own is approved and shown in this stage; deliberation shows agenda and
   * outcome.
   */
  public boolean showsVersion() {
    return this == PRIOR_DISCLOSURE
        || this == CONSULTATION
        || this == DECISION_DISCLOSURE
        || this == RESULT_DISCLOSURE;
  }

  public Words words() {
    return words;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
