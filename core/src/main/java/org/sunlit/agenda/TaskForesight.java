package org.sunlit.agenda;

import java.time.Instant;
import java.util.List;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Log;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.task.Task;
import org.sunlit.task.TaskFact;
import org.sunlit.task.TaskNature;
import org.sunlit.task.Tasks;

/** Looks ahead for tasks and suggestions. */
public final class TaskForesight implements Foresight {
  private final SchoolProfile school;
  private final Log<TaskFact> log;

  public TaskForesight(SchoolProfile school, Log<TaskFact> log) {
    this.school = school;
    this.log = log;
  }

  @Override
  public List<SubjectId> subjects(Transaction transaction) {
    return transaction.subjects(Tasks.PREFIX);
  }

  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject, Instant after) {
    return of(Log.fold(log, Task.unborn(subject), transaction.entries(subject)));
  }

  List<Moment> of(Task task) {
    boolean suggestion =
        task.charge().filter(each -> each.nature() == TaskNature.SUGGESTION).isPresent();
    Occasion occasion = suggestion ? Occasion.SUGGESTION_DUE : Occasion.TASK_DUE;
    return task.due(school.calendar(), school.parameters()).stream()
        .map(each -> Moment.over(occasion, each, school.calendar().zone()))
        .toList();
  }
}
