package org.sunlit.task;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.item.Attachment;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Inspectors;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Moves;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * What is decided on: the task, who acts, and what can be asked about it.
 *
 * @param suggestion whether it is, or is to be, a suggestion of the supervision group
 * @param owner whose task it is, or is to be
 * @param isResolved whether the leading group has resolved on an item
 * @param isKept whether a file is kept
 */
public record TaskInHand(
    Task task,
    boolean suggestion,
    @Nullable UnitId owner,
    Acting acting,
    Predicate<SubjectId> isResolved,
    Predicate<Attachment> isKept) {

  TaskInHand seenBy(Acting other) {
    return new TaskInHand(task, suggestion, owner, other, isResolved, isKept);
  }

  TaskStage stage() {
    return task.stage();
  }

  Moves<TaskStage> table() {
    return suggestion ? TaskProcedure.SUGGESTIONS : TaskProcedure.TASKS;
  }

  boolean actorMay(Act act) {
    return owner != null && acting.may(act, owner);
  }

  /** Whether the actor may inspect what the owner does: as what they act, and without a stake. */
  boolean actorInspects() {
    return owner != null
        && new Inspectors(acting.school(), owner, acting.today(), Set::of).include(acting);
  }

  /** The office, the supervision group, the owner, and the leaders who answer for it. */
  boolean concernsActor() {
    return task.charge().isPresent()
        && (actorMay(Act.COORDINATE)
            || actorMay(Act.SUPERVISE)
            || actorMay(Act.CARRY_OUT)
            || actorLeads());
  }

  private boolean actorLeads() {
    return owner != null
        && acting
            .standsFor()
            .anyMatch(
                each ->
                    acting.school().organization().leadersOf(owner).contains(each)
                        || acting.school().chairsTheLeadingGroup(each));
  }
}
