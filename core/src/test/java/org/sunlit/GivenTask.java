package org.sunlit;

import java.time.LocalDate;
import java.util.List;
import org.sunlit.record.Actor;
import org.sunlit.record.SubjectId;
import org.sunlit.task.TaskCommand.AcceptTask;
import org.sunlit.task.TaskCommand.AnswerTask;
import org.sunlit.task.TaskCommand.AssignDecision;
import org.sunlit.task.TaskCommand.AssignTask;
import org.sunlit.task.TaskCommand.SuggestImprovement;
import org.sunlit.task.TaskCommand.WithdrawTask;
import org.sunlit.task.TaskStage;
import org.sunlit.task.Tasks;
import org.sunlit.visibility.UnitId;

/** Something for student affairs to do, driven as far as a test needs it. */
public final class GivenTask {
  public static final UnitId OWNER = new UnitId("student-affairs");
  public static final LocalDate DUE = LocalDate.parse("2026-03-20");

  public final School school;
  public final SubjectId id;

  private GivenTask(School school) {
    this.school = school;
    this.id = school.sunlit.office().newTask();
  }

  public static GivenTask in(School school) {
    return new GivenTask(school);
  }

  /** Of the office, for the leading group. */
  public static GivenTask at(TaskStage stage, School school) {
    GivenTask task = in(school);
    if (stage == TaskStage.NEW) return task;
    school.done(School.OFFICE, task.decision());
    task.onTo(stage, School.OFFICE);
    return task;
  }

  /** Of the supervision group. */
  public static GivenTask suggestedAt(TaskStage stage, School school) {
    GivenTask task = in(school);
    if (stage == TaskStage.NEW) return task;
    school.done(School.SUPERVISOR, task.suggestion());
    task.onTo(stage, School.SUPERVISOR);
    return task;
  }

  private void onTo(TaskStage stage, Actor giver) {
    switch (stage) {
      case NEW, GIVEN -> {}
      case ANSWERED -> school.done(School.HANDLER, answer());
      case DONE -> {
        school.done(School.HANDLER, answer());
        school.done(giver, new AcceptTask(id));
      }
      case WITHDRAWN -> school.done(giver, new WithdrawTask(id, "情况变化"));
    }
  }

  public AssignDecision decision() {
    return new AssignDecision(
        id, OWNER, "公开勤工助学岗位清单", "按领导小组会议要求办理", DUE, "领导小组纪要〔2026〕3号", null, null);
  }

  public AssignTask otherWork() {
    return new AssignTask(id, OWNER, "报送典型材料", "报送一份经验材料", DUE);
  }

  public SuggestImprovement suggestion() {
    return new SuggestImprovement(id, OWNER, "完善公开台账", "建议逐项登记公开时间", null);
  }

  public AnswerTask answer() {
    return new AnswerTask(id, "清单已经公开", List.of());
  }

  /** The task as the office sees it. */
  public Tasks.OnDesk onDesk() {
    return school.sunlit.office().tasks(School.OFFICE).stream()
        .filter(each -> each.task().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
