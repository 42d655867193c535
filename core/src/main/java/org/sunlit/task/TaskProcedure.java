package org.sunlit.task;

import static org.sunlit.task.TaskStage.ANSWERED;
import static org.sunlit.task.TaskStage.DONE;
import static org.sunlit.task.TaskStage.GIVEN;
import static org.sunlit.task.TaskStage.NEW;
import static org.sunlit.task.TaskStage.WITHDRAWN;

import java.util.List;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * The ways of a task as two tables: what the office gives for the leading group (C2.11, C2.17), and
 * what the supervision group suggests (C2.24). Whoever gave it says whether the answer does, so the
 * moves that follow are of one name and of another act in each.
 */
public final class TaskProcedure {

  public static final Move<TaskStage> ASSIGN_DECISION =
      move("assign-decision", Act.COORDINATE, NEW, GIVEN, "交办领导小组决策", "have a decision carried out")
          .gates(
              "task-is-for-a-unit-of-the-school",
              "task-is-due-today-or-later",
              "decision-names-what-was-decided",
              "task-rests-on-what-was-decided");
  public static final Move<TaskStage> ASSIGN_TASK =
      move("assign-task", Act.COORDINATE, NEW, GIVEN, "交办其他工作", "give other work")
          .gates("task-is-for-a-unit-of-the-school", "task-is-due-today-or-later");
  public static final Move<TaskStage> SUGGEST_IMPROVEMENT =
      move("suggest-improvement", Act.SUPERVISE, NEW, GIVEN, "提出改进建议", "suggest an improvement")
          .gates(
              "task-is-for-a-unit-of-the-school",
              "task-is-due-today-or-later",
              "nobody-inspects-their-own-matter");
  public static final Move<TaskStage> ANSWER_TASK =
      move("answer-task", Act.CARRY_OUT, GIVEN, ANSWERED, "报告办理情况", "answer what was done")
          .gates("task-evidence-is-kept");
  public static final Move<TaskStage> ACCEPT_TASK =
      move("accept-task", Act.COORDINATE, ANSWERED, DONE, "验收办结", "accept the answer")
          .gates("task-is-accepted-by-another-person");
  public static final Move<TaskStage> RETURN_TASK =
      move("return-task", Act.COORDINATE, ANSWERED, GIVEN, "退回重办", "return the answer")
          .gates("task-is-due-today-or-later");
  public static final Move<TaskStage> WITHDRAW_TASK =
      new Move<>(
          "withdraw-task",
          new Words("撤销交办", "withdraw the task"),
          Act.COORDINATE,
          Set.of(GIVEN, ANSWERED),
          WITHDRAWN,
          List.of());

  /** What the office gives. */
  public static final Moves<TaskStage> TASKS =
      new Moves<>(
          List.of(
              ASSIGN_DECISION, ASSIGN_TASK, ANSWER_TASK, ACCEPT_TASK, RETURN_TASK, WITHDRAW_TASK));

  /** What the supervision group suggests. */
  public static final Moves<TaskStage> SUGGESTIONS =
      new Moves<>(
          List.of(
              SUGGEST_IMPROVEMENT,
              ANSWER_TASK,
              supervised(
                  ACCEPT_TASK,
                  "task-is-accepted-by-another-person",
                  "nobody-inspects-their-own-matter"),
              supervised(
                  RETURN_TASK, "task-is-due-today-or-later", "nobody-inspects-their-own-matter"),
              supervised(WITHDRAW_TASK)));

  private TaskProcedure() {}

  /** The same move, as the supervision group makes it. */
  private static Move<TaskStage> supervised(Move<TaskStage> move, String... gates) {
    return new Move<>(
        move.name(), move.words(), Act.SUPERVISE, move.from(), move.to(), List.of(gates));
  }

  private static Line move(
      String name, Act act, TaskStage from, TaskStage to, String zh, String en) {
    return gates -> new Move<>(name, new Words(zh, en), act, Set.of(from), to, List.of(gates));
  }

  /** A line waiting for its gates, so that the table reads from left to right. */
  private interface Line {
    Move<TaskStage> gates(String... ids);
  }
}
