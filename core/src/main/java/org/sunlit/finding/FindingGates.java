package org.sunlit.finding;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import org.sunlit.finding.FindingCommand.RaiseFinding;
import org.sunlit.organization.Inspectors;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;

/** The rules of findings. */
final class FindingGates {

  static final Gate<FindingCase> FINDING_IS_ABOUT_SOMETHING_THERE =
      Gate.ordered(
          Rule.of(
              "finding-is-about-something-there",
              "C7.4.2",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "没有这一公开事项、目录条目或单位：{about}",
              "there is no such item, entry or unit: {about}"),
          RaiseFinding.class,
          (view, order, circumstances) ->
              unless(view.unit() != null, Map.of("about", order.about())));

  static final Gate<FindingCase> NOBODY_INSPECTS_THEIR_OWN_MATTER =
      Gate.of(
          Inspectors.NOBODY_INSPECTS_THEIR_OWN_MATTER,
          (view, circumstances) -> unless(view.unit() == null || view.actorInspects()));

  /** Asked of every move. */
  static final List<Gate<FindingCase>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(FindingCase::actorMay));

  static final List<Gate<FindingCase>> ALL =
      List.of(FINDING_IS_ABOUT_SOMETHING_THERE, NOBODY_INSPECTS_THEIR_OWN_MATTER);

  private FindingGates() {}
}
