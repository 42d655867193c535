package org.sunlit.task;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sunlit.item.Attachment;
import org.sunlit.organization.Inspectors;
import org.sunlit.organization.Plan;
import org.sunlit.organization.PlanVersion;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.record.SubjectId;
import org.sunlit.task.TaskCommand.AnswerTask;
import org.sunlit.task.TaskCommand.AssignDecision;
import org.sunlit.task.TaskCommand.Dated;
import org.sunlit.task.TaskCommand.Founding;

/** The rules of tasks. */
final class TaskGates {

  static final Gate<TaskInHand> TASK_IS_FOR_A_UNIT_OF_THE_SCHOOL =
      Gate.ordered(
          Rule.of(
              "task-is-for-a-unit-of-the-school",
              "C2.17",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OFFICE,
              "学校没有单位“{unit}”，不能由它承办",
              "the school has no unit {unit} that could do it"),
          Founding.class,
          (view, order, circumstances) ->
              unless(
                  view.acting().school().unit(order.owner()).isPresent(),
                  Map.of("unit", order.owner())));

  static final Gate<TaskInHand> TASK_IS_DUE_TODAY_OR_LATER =
      Gate.ordered(
          Rule.of(
              "task-is-due-today-or-later",
              "C2.11",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.OFFICE,
              "办理期限{due}已过，应为今日或以后",
              "the last day {due} is over; it is today or later"),
          Dated.class,
          (view, order, circumstances) -> {
            LocalDate due = order.due();
            return unless(
                due == null || !due.isBefore(circumstances.today()),
                Map.of("due", due == null ? "" : due));
          });

  static final Gate<TaskInHand> DECISION_NAMES_WHAT_WAS_DECIDED =
      Gate.ordered(
          Rule.of(
              "decision-names-what-was-decided",
              "C2.11",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "交办领导小组决策，应写明依据：会议纪要文号、已决议的公开事项或者方案",
              "a decision that is to be carried out names the minutes, the matter resolved on or the"
                  + " plan"),
          AssignDecision.class,
          (view, order, circumstances) -> {
            String minutes = order.minutes();
            return unless(
                (minutes != null && !minutes.isBlank())
                    || order.item() != null
                    || order.plan() != null);
          });

  static final Gate<TaskInHand> TASK_RESTS_ON_WHAT_WAS_DECIDED =
      Gate.ordered(
          Rule.of(
              "task-rests-on-what-was-decided",
              "C2.11",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OFFICE,
              "所写依据不成立：领导小组未就公开事项作出决议，或者方案未在施行：{named}",
              "what it is said to rest on is not so: the leading group has not resolved on the"
                  + " matter, or the plan is not in force: {named}"),
          AssignDecision.class,
          (view, order, circumstances) -> {
            SubjectId item = order.item();
            PlanVersion plan = order.plan();
            if (item != null && !view.isResolved().test(item)) {
              return unless(false, Map.of("named", item));
            }
            return unless(
                plan == null || isInForce(view, plan, circumstances.today()),
                Map.of("named", plan == null ? "" : plan));
          });

  static final Gate<TaskInHand> TASK_EVIDENCE_IS_KEPT =
      Gate.ordered(
          Rule.of(
              "task-evidence-is-kept",
              "C2.17",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "这些佐证材料没有上传或不完整：{files}",
              "these files of evidence are not uploaded, or not whole: {files}"),
          AnswerTask.class,
          (view, order, circumstances) -> {
            List<String> missing =
                order.evidence().stream()
                    .filter(each -> !view.isKept().test(each))
                    .map(Attachment::name)
                    .toList();
            return unless(missing.isEmpty(), Map.of("files", String.join("、", missing)));
          });

  static final Gate<TaskInHand> TASK_IS_ACCEPTED_BY_ANOTHER_PERSON =
      Gate.of(
          Rule.of(
              "task-is-accepted-by-another-person",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "报告办理情况的人员不能自行验收",
              "whoever answered a task does not accept it"),
          (view, circumstances) ->
              unless(
                  view.task()
                      .answer()
                      .filter(each -> circumstances.isSameHandAs(each.by()))
                      .isEmpty()));

  static final Gate<TaskInHand> NOBODY_INSPECTS_THEIR_OWN_MATTER =
      Gate.of(
          Inspectors.NOBODY_INSPECTS_THEIR_OWN_MATTER,
          (view, circumstances) -> unless(view.actorInspects()));

  /** Asked of every move. */
  static final List<Gate<TaskInHand>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(TaskInHand::actorMay));

  static final List<Gate<TaskInHand>> ALL =
      List.of(
          TASK_IS_FOR_A_UNIT_OF_THE_SCHOOL,
          TASK_IS_DUE_TODAY_OR_LATER,
          DECISION_NAMES_WHAT_WAS_DECIDED,
          TASK_RESTS_ON_WHAT_WAS_DECIDED,
          TASK_EVIDENCE_IS_KEPT,
          TASK_IS_ACCEPTED_BY_ANOTHER_PERSON,
          NOBODY_INSPECTS_THEIR_OWN_MATTER);

  private TaskGates() {}

  private static boolean isInForce(TaskInHand view, PlanVersion named, LocalDate today) {
    return view.acting()
        .school()
        .plan(named)
        .map(Plan::inForce)
        .filter(each -> each.on(today))
        .isPresent();
  }
}
