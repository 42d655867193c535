package org.sunlit.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.organization.Acting;
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
import org.sunlit.request.RequestCommand.RequestEntry;
import org.sunlit.withholding.Register;

/** The requests for new entries, as one kind of subject. Thread-safe. */
public final class EntryRequests implements Kind<RequestInHand, EntryRequest, RequestFact> {
  /** What their ids begin with. */
  public static final String PREFIX = "request";

  private final Rulebook<RequestInHand, RequestStage> rulebook =
      new Rulebook<>(
          RequestProcedure.TABLE,
          RequestGates.ALL,
          RequestGates.ALWAYS,
          RequestInHand::stage,
          RequestStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Log<RequestFact> log;
  private final Papers papers;
  private final Reaction reaction;

  /** What else has to be written in the transaction that changed a request. */
  @FunctionalInterface
  public interface Reaction {
    void changed(Transaction transaction, EntryRequest request);
  }

  public EntryRequests(
      SchoolProfile school,
      Directory directory,
      Log<RequestFact> log,
      Papers papers,
      Reaction reaction) {
    this.reaction = reaction;
    this.school = school;
    this.directory = directory;
    this.log = log;
    this.papers = papers;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public EntryRequest unborn(SubjectId subject) {
    return EntryRequest.unborn(subject);
  }

  @Override
  public EntryRequest state(RequestInHand view) {
    return view.request();
  }

  @Override
  public Rulebook<RequestInHand, RequestStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<RequestInHand> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) ->
        new RequestInHand(
            Log.fold(log, unborn(subject), entries),
            acting.apply(transaction),
            CatalogInForce.read(school.catalog(), transaction),
            Register.read(transaction),
            digest -> Content.find(transaction, subject, digest));
  }

  @Override
  public List<Standpoint<RequestInHand>> standpoints(RequestInHand view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(RequestInHand view, @Nullable Command<?, ?> order) {
    boolean founding = order instanceof RequestEntry && !view.request().isMade();
    return founding || view.concernsActor();
  }

  /** The facts of an order, the stage that its move enters first. */
  @Override
  public Deed<RequestFact> decide(
      Command<?, ?> order, RequestInHand view, Circumstances circumstances) {
    if (!(order instanceof RequestCommand own)) {
      throw new IllegalArgumentException("not an order about a request: " + order.move().name());
    }
    Deed<RequestFact> stated = own.decide(view, circumstances);
    return rulebook
        .entered(order, view)
        .map(stage -> Deed.<RequestFact>of(new RequestFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  @Override
  public Entry.Visibility visibility(RequestFact fact, EntryRequest after) {
    return fact.visibility();
  }

  @Override
  public void changed(Transaction transaction, EntryRequest after) {
    reaction.changed(transaction, after);
  }

  /** The requests that the actor made or has something to do about, those due first at the top. */
  public List<OnDesk> desk(Transaction transaction, Admission<RequestInHand> admission) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> admission.view(transaction, each, transaction.entries(each)))
        .filter(RequestInHand::concernsActor)
        .map(view -> onDesk(transaction, view.request()))
        .sorted(OnDesk.SOONEST_FIRST)
        .toList();
  }

  private OnDesk onDesk(Transaction transaction, EntryRequest request) {
    LocalDate today = school.calendar().dayOf(transaction.now());
    return new OnDesk(
        request,
        transaction.entries(request.id()).size(),
        paper(transaction, request.paper(), RequestPaper.class).orElse(null),
        paper(transaction, request.answer(), ReasonPaper.class)
            .map(ReasonPaper::reason)
            .orElse(null),
        request.due(school.calendar(), school.parameters()).orElse(null),
        request.isOverdue(today, school.calendar(), school.parameters()));
  }

  private <T> Optional<T> paper(Transaction transaction, @Nullable Digest digest, Class<T> type) {
    return Optional.ofNullable(digest)
        .flatMap(each -> transaction.row(Content.class, each.value()))
        .map(each -> papers.read(each.body(), type));
  }

  /**
   * One request as those whom it concerns see it.
   *
   * @param version how many facts there are
   * @param answer what the office wrote
   * @param due by when the office has to answer, or the entry has to be on its list
   */
  public record OnDesk(
      EntryRequest request,
      long version,
      @Nullable RequestPaper paper,
      @Nullable String answer,
      @Nullable Deadline due,
      boolean overdue) {
    static final Comparator<OnDesk> SOONEST_FIRST =
        Comparator.comparing((OnDesk each) -> each.due == null ? LocalDate.MAX : each.due.day())
            .thenComparing(each -> each.request.id().value());
  }
}
