package org.sunlit.inspection;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunlit.catalog.BasisDocument;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.Cause;
import org.sunlit.inspection.InspectionCommand.JudgeUnit;
import org.sunlit.inspection.InspectionCommand.OpenInspection;
import org.sunlit.organization.Inspectors;
import org.sunlit.organization.Plan;
import org.sunlit.organization.PlanVersion;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** The rules of inspections. */
final class InspectionGates {
  /** What every unit is judged by (C7.4.3 to C7.4.6). */
  private static final Set<Aspect> FOUR = EnumSet.complementOf(EnumSet.of(Aspect.OTHER));

  static final Gate<InspectionInHand> INSPECTED_UNITS_ARE_OF_THE_SCHOOL =
      Gate.ordered(
          Rule.of(
              "inspected-units-are-of-the-school",
              "C7.4.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "学校没有这些单位：{units}",
              "the school has no such units: {units}"),
          OpenInspection.class,
          (view, order, circumstances) -> {
            List<UnitId> missing =
                order.units().stream()
                    .filter(each -> view.acting().school().unit(each).isEmpty())
                    .toList();
            return unless(missing.isEmpty(), Map.of("units", joined(missing)));
          });

  static final Gate<InspectionInHand> INSPECTION_HAS_A_MEASURE =
      Gate.ordered(
          Rule.of(
              "inspection-has-a-measure",
              "C2.20",
              Principle.LAWFULNESS,
              Mender.SUPERVISION_GROUP,
              "检查应当对照方案或者学校制度，请写明",
              "an inspection is held against a plan or the school's own rules; name them"),
          OpenInspection.class,
          (view, order, circumstances) -> unless(order.plan() != null || !order.rules().isEmpty()));

  static final Gate<InspectionInHand> INSPECTION_MEASURES_BY_WHAT_IS_IN_FORCE =
      Gate.ordered(
          Rule.of(
              "inspection-measures-by-what-is-in-force",
              "C2.20",
              Principle.LAWFULNESS,
              Mender.SUPERVISION_GROUP,
              "所对照的方案或者学校制度未在施行，或者不是本校制度：{named}",
              "the plan or rule that it is held against is not in force, or not the school's own:"
                  + " {named}"),
          OpenInspection.class,
          (view, order, circumstances) -> {
            LocalDate today = circumstances.today();
            PlanVersion plan = order.plan();
            if (plan != null && !isInForce(view, plan, today)) {
              return unless(false, Map.of("named", plan));
            }
            List<String> wrong =
                order.rules().stream().filter(each -> !isOwnRule(view, each, today)).toList();
            return unless(wrong.isEmpty(), Map.of("named", joined(wrong)));
          });

  static final Gate<InspectionInHand> INSPECTOR_CAN_JUDGE_ONE_OF_THE_UNITS =
      Gate.ordered(
          Rule.of(
              "inspector-can-judge-one-of-the-units",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "您对所检查的单位都应当回避，请由监督检查小组其他成员开展",
              "you have a stake in each of the units; somebody else of the supervision group opens"
                  + " the inspection"),
          OpenInspection.class,
          (view, order, circumstances) ->
              unless(order.units().stream().anyMatch(view::actorInspects)));

  static final Gate<InspectionInHand> JUDGED_UNIT_IS_INSPECTED =
      Gate.ordered(
          Rule.of(
              "judged-unit-is-inspected",
              "C2.20",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SUPERVISION_GROUP,
              "“{unit}”不在本次检查范围内",
              "{unit} is not among the units of this inspection"),
          JudgeUnit.class,
          (view, order, circumstances) ->
              unless(
                  view.inspection().units().contains(order.unit()),
                  Map.of("unit", name(view, order.unit()))));

  static final Gate<InspectionInHand> NOBODY_INSPECTS_THEIR_OWN_MATTER =
      Gate.ordered(
          Inspectors.NOBODY_INSPECTS_THEIR_OWN_MATTER,
          JudgeUnit.class,
          (view, order, circumstances) -> unless(view.actorInspects(order.unit())));

  static final Gate<InspectionInHand> EACH_ASPECT_IS_JUDGED =
      Gate.ordered(
          Rule.of(
              "each-aspect-is-judged",
              "C7.4.2",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "尚未评定：{aspects}",
              "not judged yet: {aspects}"),
          JudgeUnit.class,
          (view, order, circumstances) -> {
            Set<Aspect> missing = EnumSet.copyOf(FOUR);
            missing.removeAll(order.aspects().keySet());
            return unless(missing.isEmpty(), Map.of("aspects", words(missing)));
          });

  static final Gate<InspectionInHand> INSPECTION_NAMES_FINDINGS_OF_THE_UNIT =
      Gate.ordered(
          Rule.of(
              "inspection-names-findings-of-the-unit",
              "C7.4.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "所列问题中有{count}项不存在、已排除或者不是该单位的问题",
              "{count} of the findings named are not there, are dismissed or are not the unit's"),
          JudgeUnit.class,
          (view, order, circumstances) -> {
            int wrong = order.findings().size() - view.found(order.unit(), order.findings()).size();
            return unless(wrong == 0, Map.of("count", wrong));
          });

  static final Gate<InspectionInHand> WHAT_IS_AMISS_IS_A_FINDING =
      Gate.ordered(
          Rule.of(
              "what-is-amiss-is-a-finding",
              "C7.4.8",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SUPERVISION_GROUP,
              "不符合要求的方面应当列出所提问题，以便整改：{aspects}",
              "what is amiss names the finding that was raised, so that it is put right: {aspects}"),
          JudgeUnit.class,
          (view, order, circumstances) -> {
            Set<Aspect> amiss = EnumSet.noneOf(Aspect.class);
            order
                .aspects()
                .forEach(
                    (aspect, is) -> {
                      if (is == Judgement.AMISS) amiss.add(aspect);
                    });
            view.found(order.unit(), order.findings()).stream()
                .map(Cause::aspect)
                .forEach(amiss::remove);
            return unless(amiss.isEmpty(), Map.of("aspects", words(amiss)));
          });

  static final Gate<InspectionInHand> EVERY_INSPECTED_UNIT_IS_JUDGED =
      Gate.of(
          Rule.of(
              "every-inspected-unit-is-judged",
              "C7.4.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "尚有单位未评定：{units}",
              "units are not judged yet: {units}"),
          (view, circumstances) ->
              unless(
                  view.inspection().open().isEmpty(),
                  Map.of(
                      "units",
                      Words.joined(
                          view.inspection().open().stream()
                              .map(each -> name(view, each))
                              .toList()))));

  /** Asked of every move. */
  static final List<Gate<InspectionInHand>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(InspectionInHand::actorMay));

  static final List<Gate<InspectionInHand>> ALL =
      List.of(
          INSPECTED_UNITS_ARE_OF_THE_SCHOOL,
          INSPECTION_HAS_A_MEASURE,
          INSPECTION_MEASURES_BY_WHAT_IS_IN_FORCE,
          INSPECTOR_CAN_JUDGE_ONE_OF_THE_UNITS,
          JUDGED_UNIT_IS_INSPECTED,
          NOBODY_INSPECTS_THEIR_OWN_MATTER,
          EACH_ASPECT_IS_JUDGED,
          INSPECTION_NAMES_FINDINGS_OF_THE_UNIT,
          WHAT_IS_AMISS_IS_A_FINDING,
          EVERY_INSPECTED_UNIT_IS_JUDGED);

  private InspectionGates() {}

  private static boolean isInForce(InspectionInHand view, PlanVersion plan, LocalDate today) {
    return view.acting()
        .school()
        .plan(plan)
        .map(Plan::inForce)
        .filter(each -> each.on(today))
        .isPresent();
  }

  private static boolean isOwnRule(InspectionInHand view, String document, LocalDate today) {
    return view.acting()
        .school()
        .catalog()
        .documents()
        .find(document)
        .filter(each -> each.kind().isOfTheSchool())
        .filter((BasisDocument each) -> each.isInForce(today))
        .isPresent();
  }

  private static Words name(InspectionInHand view, UnitId unit) {
    return view.acting().school().unit(unit).map(Unit::name).orElse(Words.same(unit.value()));
  }

  private static Words words(Set<Aspect> aspects) {
    return Words.joined(aspects.stream().map(each -> each.label().words()).toList());
  }

  private static String joined(Collection<?> all) {
    return all.stream().map(Object::toString).collect(Collectors.joining("、"));
  }
}
