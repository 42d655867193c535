package org.sunlit.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.item.Attachment;
import org.sunlit.organization.PlanVersion;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.FileUse;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/** What may be ordered about a task. */
public sealed interface TaskCommand extends Command<TaskInHand, TaskFact> {
  @Override
  Move<TaskStage> move();

  /** An order that sets the last day for an answer, or may. */
  interface Dated {
    @Nullable LocalDate due();
  }

  /** An order that gives a unit something to do. */
  interface Founding extends Dated {
    UnitId owner();
  }

  /**
   * Has a unit carry out a decision of the leading group.
   *
   * @param subject the id of the new task, from {@code OfficeDesk.newTask()}
   * @param minutes the number of the minutes, if that is what it rests on
   * @param item the matter that was resolved on, if that is
   * @param plan the plan that was adopted, if that is
   */
  record AssignDecision(
      @NotNull SubjectId subject,
      @NotNull UnitId owner,
      @NotBlank @Within(Limit.TITLE) String title,
      @NotBlank @Within(Limit.REASON) String text,
      @NotNull LocalDate due,
      @Nullable @Within(Limit.TITLE) String minutes,
      @Nullable SubjectId item,
      @Nullable PlanVersion plan)
      implements TaskCommand, Founding {
    @Override
    public Move<TaskStage> move() {
      return TaskProcedure.ASSIGN_DECISION;
    }

    @Override
    public Deed<TaskFact> decide(TaskInHand view, Circumstances circumstances) {
      Content paper =
          circumstances.file(
              subject,
              new TaskPaper(title.strip(), text.strip(), minutes == null ? null : minutes.strip()));
      return Deed.<TaskFact>of(
              new TaskFact.Given(TaskNature.DECISION, owner, due, item, plan, paper.digest()))
          .and(paper);
    }
  }

  /** Has a unit do something else that the leading group wants done. */
  record AssignTask(
      @NotNull SubjectId subject,
      @NotNull UnitId owner,
      @NotBlank @Within(Limit.TITLE) String title,
      @NotBlank @Within(Limit.REASON) String text,
      @NotNull LocalDate due)
      implements TaskCommand, Founding {
    @Override
    public Move<TaskStage> move() {
      return TaskProcedure.ASSIGN_TASK;
    }

    @Override
    public Deed<TaskFact> decide(TaskInHand view, Circumstances circumstances) {
      return given(subject, TaskNature.OTHER_WORK, owner, title, text, due, circumstances);
    }
  }

  /**
   * Suggests to a unit what it could do better, as someone of the supervision group.
   *
   * @param due the last day for a reply; without it the school's own time holds
   */
  record SuggestImprovement(
      @NotNull SubjectId subject,
      @NotNull UnitId owner,
      @NotBlank @Within(Limit.TITLE) String title,
      @NotBlank @Within(Limit.REASON) String text,
      @Nullable LocalDate due)
      implements TaskCommand, Founding {
    @Override
    public Move<TaskStage> move() {
      return TaskProcedure.SUGGEST_IMPROVEMENT;
    }

    @Override
    public Deed<TaskFact> decide(TaskInHand view, Circumstances circumstances) {
      return given(subject, TaskNature.SUGGESTION, owner, title, text, due, circumstances);
    }
  }

  private static Deed<TaskFact> given(
      SubjectId subject,
      TaskNature nature,
      UnitId owner,
      String title,
      String text,
      @Nullable LocalDate due,
      Circumstances circumstances) {
    Content paper = circumstances.file(subject, new TaskPaper(title.strip(), text.strip(), null));
    return Deed.<TaskFact>of(new TaskFact.Given(nature, owner, due, null, null, paper.digest()))
        .and(paper);
  }

  /**
   * Says, as the owner, what was done.
   *
   * @param evidence files that show it
   */
  record AnswerTask(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REASON) String text,
      @NotNull @Within(Limit.ATTACHMENTS) List<@NotNull @Valid Attachment> evidence)
      implements TaskCommand, FileUse.Bringing {
    @Override
    public List<Digest> files() {
      return Attachment.digests(evidence);
    }

    @Override
    public Move<TaskStage> move() {
      return TaskProcedure.ANSWER_TASK;
    }

    @Override
    public Deed<TaskFact> decide(TaskInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new AnswerPaper(text.strip(), evidence));
      return Deed.<TaskFact>of(new TaskFact.Answered(paper.digest())).and(paper);
    }
  }

  /** Says that the answer does. */
  record AcceptTask(@NotNull SubjectId subject) implements TaskCommand {
    @Override
    public Move<TaskStage> move() {
      return TaskProcedure.ACCEPT_TASK;
    }

    @Override
    public Deed<TaskFact> decide(TaskInHand view, Circumstances circumstances) {
      return Deed.nothing();
    }
  }

  /**
   * Says that the answer does not do.
   *
   * @param due another last day; without it the one before still holds
   */
  record ReturnTask(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REASON) String reason,
      @Nullable LocalDate due)
      implements TaskCommand, Dated {
    @Override
    public Move<TaskStage> move() {
      return TaskProcedure.RETURN_TASK;
    }

    @Override
    public Deed<TaskFact> decide(TaskInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<TaskFact>of(new TaskFact.Returned(due, paper.digest())).and(paper);
    }
  }

  /** Takes it back. */
  record WithdrawTask(@NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements TaskCommand {
    @Override
    public Move<TaskStage> move() {
      return TaskProcedure.WITHDRAW_TASK;
    }

    @Override
    public Deed<TaskFact> decide(TaskInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<TaskFact>of(new TaskFact.Withdrawn(paper.digest())).and(paper);
    }
  }
}
