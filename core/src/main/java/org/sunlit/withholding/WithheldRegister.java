package org.sunlit.withholding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.sunlit.record.Entry;
import org.sunlit.record.Kind;
import org.sunlit.record.Log;
import org.sunlit.record.Papers;
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.WithholdingCommand.ProposeWithholding;

/** The register of what is not disclosed, as one kind of subject. Thread-safe. */
public final class WithheldRegister implements Kind<WithholdingCase, Withholding, WithholdingFact> {
  /** What the ids of its lines begin with. */
  public static final String PREFIX = "withholding";

  private final Rulebook<WithholdingCase, WithholdingStage> rulebook =
      new Rulebook<>(
          WithholdingProcedure.TABLE,
          WithholdingGates.ALL,
          WithholdingGates.ALWAYS,
          WithholdingCase::stage,
          WithholdingStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Log<WithholdingFact> log;
  private final Papers papers;
  private final Reaction reaction;

  /** What else has to be written in the transaction that changed a line of the register. */
  @FunctionalInterface
  public interface Reaction {
    void changed(Transaction transaction, Withholding withholding);
  }

  public WithheldRegister(
      SchoolProfile school,
      Directory directory,
      Log<WithholdingFact> log,
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
  public Withholding unborn(SubjectId subject) {
    return Withholding.unborn(subject);
  }

  @Override
  public Withholding state(WithholdingCase view) {
    return view.withholding();
  }

  @Override
  public Rulebook<WithholdingCase, WithholdingStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<WithholdingCase> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) ->
        view(
            transaction, Log.fold(log, unborn(subject), entries), acting.apply(transaction), order);
  }

  private WithholdingCase view(
      Transaction transaction,
      Withholding withholding,
      Acting acting,
      @Nullable Command<?, ?> order) {
    ProposeWithholding proposed = order instanceof ProposeWithholding given ? given : null;
    Claim claim = withholding.claim();
    SubjectId item = proposed == null ? null : proposed.item();
    return new WithholdingCase(
        withholding,
        claim != null ? claim.unit() : proposed != null ? proposed.unit() : null,
        acting,
        CatalogInForce.read(school.catalog(), transaction),
        Register.read(transaction),
        item != null && !transaction.entries(item).isEmpty(),
        digest -> Content.find(transaction, withholding.id(), digest));
  }

  @Override
  public List<Standpoint<WithholdingCase>> standpoints(WithholdingCase view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(WithholdingCase view, @Nullable Command<?, ?> order) {
    boolean founding = order instanceof ProposeWithholding && !view.isFounded();
    return founding || view.concernsActor();
  }

  /** The facts of an order; if its move enters a stage, that first. */
  @Override
  public Deed<WithholdingFact> decide(
      Command<?, ?> order, WithholdingCase view, Circumstances circumstances) {
    if (!(order instanceof WithholdingCommand own)) {
      throw new IllegalArgumentException(
          "not an order about a withholding: " + order.move().name());
    }
    Deed<WithholdingFact> stated = own.decide(view, circumstances);
    return rulebook
        .entered(order, view)
        .map(stage -> Deed.<WithholdingFact>of(new WithholdingFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  /** What is withheld is a leaf of neither ledger, since even its pace would tell. */
  @Override
  public Entry.Visibility visibility(WithholdingFact fact, Withholding after) {
    return Entry.Visibility.NONE;
  }

  @Override
  public void changed(Transaction transaction, Withholding after) {
    transaction.put(new RegisterLine(after));
    reaction.changed(transaction, after);
  }

  /** The lines that the actor's post has something to do on. */
  public List<Line> desk(Transaction transaction, Admission<WithholdingCase> admission) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> admission.view(transaction, each, transaction.entries(each)))
        .filter(WithholdingCase::concernsActor)
        .map(view -> line(transaction, view.withholding()))
        .toList();
  }

  private Line line(Transaction transaction, Withholding withholding) {
    LocalDate today = school.calendar().dayOf(transaction.now());
    return new Line(
        withholding,
        transaction.entries(withholding.id()).size(),
        Optional.ofNullable(withholding.required().paper())
            .flatMap(digest -> transaction.row(Content.class, digest.value()))
            .map(content -> papers.read(content.body(), WithholdingPaper.class))
            .orElse(null),
        withholding.review(school.calendar(), school.parameters()).orElse(null),
        withholding.isOverdue(today, school.calendar(), school.parameters()));
  }

  /**
   * One line as those who work on it see it.
   *
   * @param version how many facts there are
   * @param paper title and reason; none of a state secret
   * @param review when it has to be looked at again, while it is in force
   */
  public record Line(
      Withholding withholding,
      long version,
      @Nullable WithholdingPaper paper,
      @Nullable Deadline review,
      boolean overdue) {}

  /** How much each unit withholds now on each ground, sorted; nothing of what it is. */
  public List<WithheldCount> counts(Transaction transaction) {
    LocalDate today = school.calendar().dayOf(transaction.now());
    Map<UnitId, Map<Ground, WithheldCount>> counts = new TreeMap<>();
    Register.read(transaction)
        .inForce()
        .forEach(
            each -> {
              Claim claim = each.required();
              boolean overdue = each.isOverdue(today, school.calendar(), school.parameters());
              counts
                  .computeIfAbsent(claim.unit(), unit -> new TreeMap<>())
                  .merge(
                      claim.ground(),
                      new WithheldCount(
                          claim.unit(), claim.ground(), claim.count(), overdue ? claim.count() : 0),
                      WithheldCount::and);
            });
    return counts.values().stream().flatMap(each -> each.values().stream()).toList();
  }
}
