package org.sunlit.accountability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.sunlit.input.Code;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Deed;
import org.sunlit.record.SubjectId;

/** What may be ordered about calling to account, by a person of the supervision group. */
public sealed interface AccountabilityCommand extends Command<CaseInHand, AccountabilityFact> {
  @Override
  Move<AccountabilityStage> move();

  /** The finding that the case is about. */
  SubjectId finding();

  /** When it was. */
  LocalDate date();

  @Override
  default SubjectId subject() {
    return AccountabilityCase.of(finding());
  }

  /**
   * Records that a grave finding was referred.
   *
   * @param number of the letter, letters, digits and hyphens
   */
  record ReferAccountability(
      @NotNull SubjectId finding,
      @NotBlank @Code String number,
      @NotNull AccountabilityOrgan organ,
      @NotNull LocalDate date)
      implements AccountabilityCommand {
    @Override
    public Move<AccountabilityStage> move() {
      return AccountabilityProcedure.REFER_ACCOUNTABILITY;
    }

    @Override
    public Deed<AccountabilityFact> decide(CaseInHand view, Circumstances circumstances) {
      return Deed.of(new AccountabilityFact.Referred(finding, number, organ, date));
    }
  }

  /** Records what the organ has notified, and nothing of why. */
  record RecordAccountabilityOutcome(
      @NotNull SubjectId finding, @NotNull AccountabilityOutcome outcome, @NotNull LocalDate date)
      implements AccountabilityCommand {
    @Override
    public Move<AccountabilityStage> move() {
      return AccountabilityProcedure.RECORD_ACCOUNTABILITY_OUTCOME;
    }

    @Override
    public Deed<AccountabilityFact> decide(CaseInHand view, Circumstances circumstances) {
      return Deed.of(new AccountabilityFact.OutcomeNotified(outcome, date));
    }
  }
}
