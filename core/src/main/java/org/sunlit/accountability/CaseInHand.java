package org.sunlit.accountability;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.finding.FindingCase;
import org.sunlit.finding.FindingStage;
import org.sunlit.organization.Acting;
import org.sunlit.procedure.Act;
import org.sunlit.visibility.UnitId;

/**
 * What is decided on: the case, the finding it is about, and who acts.
 *
 * @param finding none if there is no such finding
 */
public record CaseInHand(
    AccountabilityCase accountability, @Nullable FindingCase finding, Acting acting) {

  CaseInHand seenBy(Acting other) {
    return new CaseInHand(accountability, finding == null ? null : finding.seenBy(other), other);
  }

  AccountabilityStage stage() {
    return accountability.stage();
  }

  /** To all others there is no case: not to the unit, nor to anybody with a stake (C2.25). */
  boolean concernsActor() {
    return finding != null && finding.actorInspects();
  }

  boolean actorMay(Act act) {
    UnitId unit = finding == null ? null : finding.unit();
    return unit != null && acting.may(act, unit);
  }

  /** Whether a person has said that the finding is so. */
  boolean isConfirmed() {
    return Optional.ofNullable(finding)
        .map(FindingCase::finding)
        .filter(each -> each.isForTheUnit() && each.stage() != FindingStage.RAISED)
        .isPresent();
  }
}
