package org.sunlit.accountability;

import java.time.LocalDate;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.record.SubjectId;

/** What has happened to an accountability case; a leaf of neither ledger. */
public sealed interface AccountabilityFact extends Fact<AccountabilityCase> {

  record StageEntered(AccountabilityStage stage) implements AccountabilityFact {
    @Override
    public AccountabilityCase applyTo(AccountabilityCase before, Happening how) {
      return before.entered(stage);
    }
  }

  record Referred(SubjectId finding, String number, AccountabilityOrgan organ, LocalDate date)
      implements AccountabilityFact {
    @Override
    public AccountabilityCase applyTo(AccountabilityCase before, Happening how) {
      return before.referred(new AccountabilityCase.Referral(finding, number, organ, date));
    }
  }

  record OutcomeNotified(AccountabilityOutcome outcome, LocalDate date)
      implements AccountabilityFact {
    @Override
    public AccountabilityCase applyTo(AccountabilityCase before, Happening how) {
      return before.concluded(new AccountabilityCase.Notice(outcome, date));
    }
  }
}
