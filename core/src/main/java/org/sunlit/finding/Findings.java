package org.sunlit.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.finding.FindingCommand.RaiseFinding;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossiers;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Inspectors;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
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
import org.sunlit.words.Words;

/** All findings of a school, as one kind of subject. Thread-safe. */
public final class Findings implements Kind<FindingCase, Finding, FindingFact> {
  /** What their ids begin with. */
  public static final String PREFIX = "finding";

  private static final String UNIT = "unit";

  private final Rulebook<FindingCase, FindingStage> rulebook =
      new Rulebook<>(
          FindingProcedure.TABLE,
          FindingGates.ALL,
          FindingGates.ALWAYS,
          FindingCase::stage,
          FindingStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Dossiers dossiers;
  private final Log<FindingFact> log;
  private final FindingDates dates;
  private final FindingDesk desk;
  private final Reaction reaction;

  /** What else has to be written in the transaction that changed a finding. */
  @FunctionalInterface
  public interface Reaction {
    void changed(Transaction transaction, Finding finding);
  }

  public Findings(
      SchoolProfile school,
      Directory directory,
      Dossiers dossiers,
      Log<FindingFact> log,
      Papers papers,
      Reaction reaction) {
    this.school = school;
    this.directory = directory;
    this.dossiers = dossiers;
    this.log = log;
    this.dates = new FindingDates(school.calendar(), school.parameters());
    this.desk = new FindingDesk(papers, dates);
    this.reaction = reaction;
  }

  /** A unit, where something is said of it as of a subject. */
  public static SubjectId about(UnitId unit) {
    return new SubjectId(UNIT + "-" + unit);
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Finding unborn(SubjectId subject) {
    return Finding.unborn(subject);
  }

  @Override
  public Finding state(FindingCase view) {
    return view.finding();
  }

  @Override
  public Rulebook<FindingCase, FindingStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<FindingCase> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) ->
        view(
            transaction, Log.fold(log, unborn(subject), entries), acting.apply(transaction), order);
  }

  /** A finding as this actor has it before them; nothing if there is no such finding. */
  public Optional<FindingCase> inHand(Transaction transaction, SubjectId finding, Acting acting) {
    List<Entry> entries = transaction.entries(finding);
    return entries.isEmpty() || !finding.isOf(PREFIX)
        ? Optional.empty()
        : Optional.of(view(transaction, Log.fold(log, unborn(finding), entries), acting, null));
  }

  private FindingCase view(
      Transaction transaction, Finding finding, Acting acting, @Nullable Command<?, ?> order) {
    Optional<SubjectId> about =
        finding
            .cause()
            .map(Cause::about)
            .or(
                () ->
                    order instanceof RaiseFinding raised
                        ? Optional.of(raised.about())
                        : Optional.empty());
    UnitId unit =
        finding
            .cause()
            .map(Cause::unit)
            .or(() -> about.flatMap(each -> unit(transaction, each)))
            .orElse(null);
    return new FindingCase(
        finding,
        unit,
        about
            .filter(each -> each.isOf(DisclosureItems.PREFIX))
            .map(each -> dossiers.item(transaction, each))
            .orElse(null),
        dossiers.shelf(transaction, finding.id()),
        acting,
        unit == null
            ? null
            : new Inspectors(
                school,
                unit,
                acting.today(),
                () -> about.map(each -> hands(transaction, each)).orElse(Set.of())),
        dates.escalation(finding, transaction.now()));
  }

  /** The unit that answers for an item, an entry or itself; nothing if there is no such thing. */
  private Optional<UnitId> unit(Transaction transaction, SubjectId about) {
    if (about.isOf(DisclosureItems.PREFIX)) {
      return Optional.ofNullable(dossiers.item(transaction, about).responsibleUnit());
    }
    if (about.isOf(UNIT)) {
      return school.unit(new UnitId(about.value().substring(UNIT.length() + 1))).map(Unit::id);
    }
    return CatalogInForce.read(school.catalog(), transaction).entries().stream()
        .filter(each -> CatalogSubject.of(each.code()).equals(about))
        .map(CatalogEntry::responsibleUnit)
        .findFirst();
  }

  private Set<Actor> hands(Transaction transaction, SubjectId about) {
    return about.isOf(DisclosureItems.PREFIX)
        ? dossiers.hands(transaction.entries(about))
        : Set.of();
  }

  @Override
  public List<Standpoint<FindingCase>> standpoints(FindingCase view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(FindingCase view, @Nullable Command<?, ?> order) {
    boolean founding =
        order instanceof RaiseFinding
            && view.stage() == FindingStage.NEW
            && view.acting().mayThroughout(FindingProcedure.RAISE_FINDING.act());
    return founding || view.concernsActor();
  }

  /** The facts of an order, the stage that its move enters first. */
  @Override
  public Deed<FindingFact> decide(
      Command<?, ?> order, FindingCase view, Circumstances circumstances) {
    if (!(order instanceof FindingCommand own)) {
      throw new IllegalArgumentException("not an order about a finding: " + order.move().name());
    }
    Deed<FindingFact> stated = own.decide(view, circumstances);
    return rulebook
        .entered(order, view)
        .map(stage -> Deed.<FindingFact>of(new FindingFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  @Override
  public Entry.Visibility visibility(FindingFact fact, Finding after) {
    return Entry.Visibility.INTERNAL;
  }

  @Override
  public void changed(Transaction transaction, Finding after) {
    reaction.changed(transaction, after);
  }

  /** The findings that the actor may know of, the newest first. */
  public List<OnDesk> desk(Transaction transaction, Admission<FindingCase> admission) {
    return desk(transaction, admission, FindingCase::concernsActor);
  }

  /** Those that are overdue and have gone up to the actor. */
  public List<OnDesk> goneUp(Transaction transaction, Admission<FindingCase> admission) {
    return desk(transaction, admission, FindingCase::hasGoneUpToActor);
  }

  private List<OnDesk> desk(
      Transaction transaction, Admission<FindingCase> admission, Predicate<FindingCase> which) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> admission.view(transaction, each, transaction.entries(each)))
        .filter(which)
        .map(view -> desk.onDesk(transaction, view))
        .sorted(OnDesk.NEWEST_FIRST)
        .toList();
  }

  /**
   * One finding as those whom it concerns see it.
   *
   * @param version how many facts there are
   * @param words what is amiss
   * @param dismissal why it is none after all
   * @param rectification what was asked and done, once something was
   * @param notified whether the unit was notified in time; none if it is not to be
   * @param rectified whether it was put right in time; none before the unit is asked to
   */
  public record OnDesk(
      Finding finding,
      long version,
      Words words,
      @Nullable String dismissal,
      @Nullable ToldRectification rectification,
      @Nullable Timeliness notified,
      @Nullable Timeliness rectified,
      Escalation escalation) {
    static final Comparator<OnDesk> NEWEST_FIRST =
        Comparator.comparing(
                (OnDesk each) -> each.finding.cause().map(Cause::since).orElse(Instant.MIN))
            .reversed()
            .thenComparing(each -> each.finding.id().value());
  }
}
