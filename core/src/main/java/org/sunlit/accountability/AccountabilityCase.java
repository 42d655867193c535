package org.sunlit.accountability;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Ids;
import org.sunlit.record.SubjectId;

/**
 * An accountability case: the fold of its facts. It has no room for evidence, for a statement or
 * for a person. Immutable.
 *
 * @param referral to whom it was referred; none before it was
 * @param notice what they notified; none while they have not
 */
public record AccountabilityCase(
    SubjectId id, AccountabilityStage stage, @Nullable Referral referral, @Nullable Notice notice) {

  /**
   * That a finding was referred.
   *
   * @param number of the letter
   */
  public record Referral(
      SubjectId finding, String number, AccountabilityOrgan organ, LocalDate date) {}

  /** That the outcome was notified. */
  public record Notice(AccountabilityOutcome outcome, LocalDate date) {}

  /** Before anything has happened. */
  static AccountabilityCase unborn(SubjectId id) {
    return new AccountabilityCase(id, AccountabilityStage.NEW, null, null);
  }

  /** The case of a finding; there is one at most. */
  public static SubjectId of(SubjectId finding) {
    return Ids.of(AccountabilityCases.PREFIX, finding.value());
  }

  Optional<SubjectId> finding() {
    return Optional.ofNullable(referral).map(Referral::finding);
  }

  AccountabilityCase entered(AccountabilityStage entered) {
    return new AccountabilityCase(id, entered, referral, notice);
  }

  AccountabilityCase referred(Referral to) {
    return new AccountabilityCase(id, stage, to, notice);
  }

  AccountabilityCase concluded(Notice of) {
    return new AccountabilityCase(id, stage, referral, of);
  }
}
