package org.sunlit.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.PlanVersion;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/** What has happened to a task; the only way its state changes. All of it is internal. */
public sealed interface TaskFact extends Fact<Task> {

  record StageEntered(TaskStage stage) implements TaskFact {
    @Override
    public Task applyTo(Task before, Happening how) {
      return before.entered(stage, how.at());
    }
  }

  /** Of any nature; a suggestion rests on nothing. */
  record Given(
      TaskNature nature,
      UnitId owner,
      @Nullable LocalDate due,
      @Nullable SubjectId item,
      @Nullable PlanVersion plan,
      Digest paper)
      implements TaskFact {
    @Override
    public Task applyTo(Task before, Happening how) {
      return before.given(new Charge(nature, owner, paper, due, item, plan, how.at()));
    }
  }

  record Answered(Digest paper) implements TaskFact {
    @Override
    public Task applyTo(Task before, Happening how) {
      return before.answered(new Task.Answer(paper, how.by(), how.at()));
    }
  }

  /**
   * The answer does not do.
   *
   * @param due another last day, if one was set
   */
  record Returned(@Nullable LocalDate due, Digest reason) implements TaskFact {
    @Override
    public Task applyTo(Task before, Happening how) {
      return before.returned(due, reason);
    }
  }

  record Withdrawn(Digest reason) implements TaskFact {
    @Override
    public Task applyTo(Task before, Happening how) {
      return before.withdrawn(reason);
    }
  }
}
