package org.sunlit.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.deliberation.Session;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossiers;
import org.sunlit.organization.Acting;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Kind;
import org.sunlit.record.Log;
import org.sunlit.record.Papers;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.task.TaskCommand.Founding;
import org.sunlit.task.TaskCommand.SuggestImprovement;
import org.sunlit.visibility.UnitId;

/** The tasks and suggestions of a school, as one kind of subject. Thread-safe. */
public final class Tasks implements Kind<TaskInHand, Task, TaskFact> {
  /** What their ids begin with. */
  public static final String PREFIX = "task";

  private final Rulebook<TaskInHand, TaskStage> rulebook =
      new Rulebook<>(
          List.of(TaskProcedure.TASKS, TaskProcedure.SUGGESTIONS),
          TaskInHand::table,
          TaskGates.ALL,
          TaskGates.ALWAYS,
          TaskInHand::stage,
          TaskStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Dossiers dossiers;
  private final Log<TaskFact> log;
  private final Papers papers;
  private final Reaction reaction;

  /** What else has to be written in the transaction that changed a task. */
  @FunctionalInterface
  public interface Reaction {
    void changed(Transaction transaction, Task task);
  }

  public Tasks(
      SchoolProfile school,
      Directory directory,
      Dossiers dossiers,
      Log<TaskFact> log,
      Papers papers,
      Reaction reaction) {
    this.school = school;
    this.directory = directory;
    this.dossiers = dossiers;
    this.log = log;
    this.papers = papers;
    this.reaction = reaction;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Task unborn(SubjectId subject) {
    return Task.unborn(subject);
  }

  @Override
  public Task state(TaskInHand view) {
    return view.task();
  }

  @Override
  public Rulebook<TaskInHand, TaskStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<TaskInHand> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) ->
        view(
            transaction, Log.fold(log, unborn(subject), entries), acting.apply(transaction), order);
  }

  private TaskInHand view(
      Transaction transaction, Task task, Acting acting, @Nullable Command<?, ?> order) {
    UnitId proposed = order instanceof Founding founding ? founding.owner() : null;
    return new TaskInHand(
        task,
        task.charge()
            .map(each -> each.nature() == TaskNature.SUGGESTION)
            .orElse(order instanceof SuggestImprovement),
        task.charge().map(Charge::owner).orElse(proposed),
        acting,
        item -> isResolved(transaction, item),
        dossiers.shelf(transaction, task.id())::keeps);
  }

  /** By the leading group, in whatever round and with whatever outcome that can be carried out. */
  private boolean isResolved(Transaction transaction, SubjectId item) {
    if (!item.isOf(DisclosureItems.PREFIX)) return false;
    return dossiers.item(transaction, item).deliberations().stream()
        .flatMap(round -> round.sessions().stream())
        .filter(each -> each.outcome().isPresent())
        .map(Session::body)
        .flatMap(each -> school.body(each).stream())
        .anyMatch(each -> each.kind() == BodyKind.LEADING_GROUP);
  }

  @Override
  public List<Standpoint<TaskInHand>> standpoints(TaskInHand view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(TaskInHand view, @Nullable Command<?, ?> order) {
    boolean founding = order instanceof Founding && view.stage() == TaskStage.NEW;
    return founding || view.concernsActor();
  }

  /** The facts of an order, the stage that its move enters first. */
  @Override
  public Deed<TaskFact> decide(Command<?, ?> order, TaskInHand view, Circumstances circumstances) {
    if (!(order instanceof TaskCommand own)) {
      throw new IllegalArgumentException("not an order about a task: " + order.move().name());
    }
    Deed<TaskFact> stated = own.decide(view, circumstances);
    return rulebook
        .entered(order, view)
        .map(stage -> Deed.<TaskFact>of(new TaskFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  @Override
  public Entry.Visibility visibility(TaskFact fact, Task after) {
    return Entry.Visibility.INTERNAL;
  }

  @Override
  public void changed(Transaction transaction, Task after) {
    reaction.changed(transaction, after);
  }

  /** Every task, sorted by id. */
  public List<Task> all(Transaction transaction) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> Log.fold(log, unborn(each), transaction.entries(each)))
        .toList();
  }

  /** The tasks that the actor may know of, those due first at the top. */
  public List<OnDesk> desk(Transaction transaction, Admission<TaskInHand> admission) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> admission.view(transaction, each, transaction.entries(each)))
        .filter(TaskInHand::concernsActor)
        .map(view -> onDesk(transaction, view.task()))
        .sorted(OnDesk.SOONEST_FIRST)
        .toList();
  }

  private OnDesk onDesk(Transaction transaction, Task task) {
    LocalDate today = school.calendar().dayOf(transaction.now());
    return new OnDesk(
        task,
        transaction.entries(task.id()).size(),
        task.charge()
            .flatMap(each -> paper(transaction, each.paper(), TaskPaper.class))
            .orElse(null),
        task.answer()
            .flatMap(each -> paper(transaction, each.paper(), AnswerPaper.class))
            .orElse(null),
        Optional.ofNullable(task.reason())
            .flatMap(each -> paper(transaction, each, ReasonPaper.class))
            .map(ReasonPaper::reason)
            .orElse(null),
        task.due(school.calendar(), school.parameters()).orElse(null),
        task.isOverdue(today, school.calendar(), school.parameters()));
  }

  private <T> Optional<T> paper(Transaction transaction, Digest digest, Class<T> type) {
    return transaction
        .row(Content.class, digest.value())
        .map(each -> papers.read(each.body(), type));
  }

  /**
   * One task as those whom it concerns see it.
   *
   * @param version how many facts there are
   * @param reason why it was returned last, or withdrawn
   * @param due by when the owner has to answer, while that is owed
   */
  public record OnDesk(
      Task task,
      long version,
      @Nullable TaskPaper paper,
      @Nullable AnswerPaper answer,
      @Nullable String reason,
      @Nullable Deadline due,
      boolean overdue) {
    static final Comparator<OnDesk> SOONEST_FIRST =
        Comparator.comparing((OnDesk each) -> each.due == null ? LocalDate.MAX : each.due.day())
            .thenComparing(each -> each.task.id().value());
  }
}
