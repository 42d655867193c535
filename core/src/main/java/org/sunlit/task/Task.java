package org.sunlit.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/**
 * What a unit has to do: the fold of its facts. Immutable.
 *
 * @param since when the present stage was entered
 * @param given what it is; none before it is given
 * @param answered what the owner answered last; none once that is returned
 * @param reason the paper that says why it was returned last, or withdrawn
 */
public record Task(
    SubjectId id,
    TaskStage stage,
    @Nullable Instant since,
    @Nullable Charge given,
    @Nullable Answer answered,
    @Nullable Digest reason) {

  /** That the owner says it is done. */
  public record Answer(Digest paper, Actor by, Instant at) {}

  /** Before anything has happened. */
  public static Task unborn(SubjectId id) {
    return new Task(id, TaskStage.NEW, null, null, null, null);
  }

  public Optional<Charge> charge() {
    return Optional.ofNullable(given);
  }

  public Optional<Answer> answer() {
    return Optional.ofNullable(answered);
  }

  /** Whether it is neither done nor withdrawn. */
  public boolean isOpen() {
    return stage == TaskStage.GIVEN || stage == TaskStage.ANSWERED;
  }

  /**
   * By when the owner has, or had, to answer; a suggestion has a time of its own if none is set.
   */
  public Optional<Deadline> deadline(WorkingCalendar calendar, Parameters parameters) {
    return charge()
        .map(
            each ->
                each.due() == null
                    ? calendar.after(
                        calendar.dayOf(each.given()),
                        parameters.span(Parameters.Name.SUGGESTION_ANSWERED))
                    : new Deadline(each.due(), false));
  }

  /** The same, while the answer is owed. */
  public Optional<Deadline> due(WorkingCalendar calendar, Parameters parameters) {
    return stage == TaskStage.GIVEN ? deadline(calendar, parameters) : Optional.empty();
  }

  public boolean isOverdue(LocalDate today, WorkingCalendar calendar, Parameters parameters) {
    return due(calendar, parameters).filter(each -> today.isAfter(each.day())).isPresent();
  }

  /** Whether the answer that stands came after its last day. */
  public boolean wasAnsweredLate(WorkingCalendar calendar, Parameters parameters) {
    return answer()
        .map(each -> calendar.dayOf(each.at()))
        .flatMap(day -> deadline(calendar, parameters).filter(each -> day.isAfter(each.day())))
        .isPresent();
  }

  Task entered(TaskStage entered, Instant at) {
    return new Task(id, entered, at, given, answered, reason);
  }

  Task given(Charge charge) {
    return new Task(id, stage, since, charge, answered, reason);
  }

  Task answered(Answer answer) {
    return new Task(id, stage, since, given, answer, null);
  }

  Task returned(@Nullable LocalDate due, Digest why) {
    return new Task(id, stage, since, given == null ? null : given.due(due), null, why);
  }

  Task withdrawn(Digest why) {
    return new Task(id, stage, since, given, answered, why);
  }
}
