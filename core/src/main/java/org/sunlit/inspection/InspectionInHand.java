package org.sunlit.inspection;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sunlit.finding.Cause;
import org.sunlit.finding.Finding;
import org.sunlit.finding.FindingStage;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Inspectors;
import org.sunlit.procedure.Act;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * What is decided on: the inspection, who acts, and what was found.
 *
 * @param findings each as its facts tell it, those that there are not included
 */
public record InspectionInHand(
    Inspection inspection, Acting acting, Function<SubjectId, Finding> findings) {

  InspectionInHand seenBy(Acting other) {
    return new InspectionInHand(inspection, other, findings);
  }

  InspectionStage stage() {
    return inspection.stage();
  }

  boolean actorMay(Act act) {
    return acting.mayThroughout(act);
  }

  /** Whether the actor may inspect the unit: as what they act, and without a stake. */
  boolean actorInspects(UnitId unit) {
    return new Inspectors(acting.school(), unit, acting.today(), Set::of).include(acting);
  }

  /** What was really found of a unit, among these. */
  List<Cause> found(UnitId unit, List<SubjectId> named) {
    return named.stream()
        .map(findings)
        .filter(each -> each.stage() != FindingStage.DISMISSED)
        .flatMap(each -> each.cause().stream())
        .filter(each -> each.unit().equals(unit))
        .toList();
  }

  /** The supervision group and the office, and once it is concluded the units inspected. */
  boolean concernsActor() {
    return inspection.brief().isPresent() && (isSupervision() || !forActor().units().isEmpty());
  }

  private boolean isSupervision() {
    return acting.mayThroughout(Act.SUPERVISE) || acting.mayThroughout(Act.COORDINATE);
  }

  /** As much of it as the actor may know. */
  Inspection forActor() {
    if (isSupervision()) return inspection;
    boolean concluded = inspection.stage() == InspectionStage.CONCLUDED;
    return inspection.about(unit -> concluded && acting.may(Act.CARRY_OUT, unit));
  }
}
