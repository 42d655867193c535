package org.sunlit.inspection;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.finding.Finding;
import org.sunlit.finding.FindingFact;
import org.sunlit.finding.Findings;
import org.sunlit.inspection.InspectionCommand.InspectionPaper;
import org.sunlit.inspection.InspectionCommand.OpenInspection;
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
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;

/** The inspections of a school, as one kind of subject. Thread-safe. */
public final class Inspections implements Kind<InspectionInHand, Inspection, InspectionFact> {
  /** What their ids begin with. */
  public static final String PREFIX = "inspection";

  private final Rulebook<InspectionInHand, InspectionStage> rulebook =
      new Rulebook<>(
          InspectionProcedure.TABLE,
          InspectionGates.ALL,
          InspectionGates.ALWAYS,
          InspectionInHand::stage,
          InspectionStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Log<InspectionFact> log;
  private final Log<FindingFact> findings;
  private final Papers papers;

  /**
   * @param findings where what was found is read
   */
  public Inspections(
      SchoolProfile school,
      Directory directory,
      Log<InspectionFact> log,
      Log<FindingFact> findings,
      Papers papers) {
    this.school = school;
    this.directory = directory;
    this.log = log;
    this.findings = findings;
    this.papers = papers;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Inspection unborn(SubjectId subject) {
    return Inspection.unborn(subject);
  }

  @Override
  public Inspection state(InspectionInHand view) {
    return view.inspection();
  }

  @Override
  public Rulebook<InspectionInHand, InspectionStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<InspectionInHand> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) ->
        new InspectionInHand(
            Log.fold(log, unborn(subject), entries),
            acting.apply(transaction),
            finding -> finding(transaction, finding));
  }

  /** One that nobody has raised, if the id is none of a finding. */
  private Finding finding(Transaction transaction, SubjectId id) {
    Finding unborn = Finding.unborn(id);
    return id.isOf(Findings.PREFIX) ? Log.fold(findings, unborn, transaction.entries(id)) : unborn;
  }

  @Override
  public List<Standpoint<InspectionInHand>> standpoints(InspectionInHand view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(InspectionInHand view, @Nullable Command<?, ?> order) {
    boolean founding = order instanceof OpenInspection && view.stage() == InspectionStage.NEW;
    return founding || view.concernsActor();
  }

  /** The facts of an order, the stage that its move enters first. */
  @Override
  public Deed<InspectionFact> decide(
      Command<?, ?> order, InspectionInHand view, Circumstances circumstances) {
    if (!(order instanceof InspectionCommand own)) {
      throw new IllegalArgumentException(
          "not an order about an inspection: " + order.move().name());
    }
    Deed<InspectionFact> stated = own.decide(view, circumstances);
    return rulebook
        .entered(order, view)
        .map(stage -> Deed.<InspectionFact>of(new InspectionFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  @Override
  public Entry.Visibility visibility(InspectionFact fact, Inspection after) {
    return Entry.Visibility.INTERNAL;
  }

  @Override
  public void changed(Transaction transaction, Inspection after) {
    // nothing is kept beside an inspection's facts and papers
  }

  /** Every inspection, sorted by id. */
  public List<Inspection> all(Transaction transaction) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> Log.fold(log, unborn(each), transaction.entries(each)))
        .toList();
  }

  /** The inspections that the actor may know of and as far as they may, the newest first. */
  public List<OnDesk> desk(Transaction transaction, Admission<InspectionInHand> admission) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> admission.view(transaction, each, transaction.entries(each)))
        .filter(InspectionInHand::concernsActor)
        .map(view -> onDesk(transaction, view.forActor()))
        .sorted(OnDesk.NEWEST_FIRST)
        .toList();
  }

  private OnDesk onDesk(Transaction transaction, Inspection inspection) {
    Map<UnitId, String> seen = new HashMap<>();
    inspection
        .judged()
        .forEach(
            each -> text(transaction, each.paper()).ifPresent(text -> seen.put(each.unit(), text)));
    return new OnDesk(
        inspection,
        transaction.entries(inspection.id()).size(),
        inspection.brief().flatMap(each -> text(transaction, each.paper())).orElse(""),
        seen,
        text(transaction, inspection.closing()).orElse(null));
  }

  private Optional<String> text(Transaction transaction, @Nullable Digest digest) {
    return Optional.ofNullable(digest)
        .flatMap(each -> transaction.row(Content.class, each.value()))
        .map(each -> papers.read(each.body(), InspectionPaper.class).text());
  }

  /**
   * One inspection as those whom it concerns see it.
   *
   * @param version how many facts there are
   * @param purpose what it is for; empty if it was erased
   * @param seen what else was seen, by unit
   * @param closing its result, or why it was dropped
   */
  public record OnDesk(
      Inspection inspection,
      long version,
      String purpose,
      Map<UnitId, String> seen,
      @Nullable String closing) {
    static final Comparator<OnDesk> NEWEST_FIRST =
        Comparator.comparing(
                (OnDesk each) ->
                    each.inspection.since() == null ? Instant.MIN : each.inspection.since())
            .reversed()
            .thenComparing(each -> each.inspection.id().value());

    public OnDesk {
      seen = Map.copyOf(seen);
    }
  }
}
