package org.sunlit.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.ListInForce;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.organization.UnitKind;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Gate;
import org.sunlit.record.Kind;
import org.sunlit.record.Log;
import org.sunlit.record.Papers;
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Register;

/** The lists of all units, one each, as one kind of subject. Thread-safe. */
public final class DisclosureLists implements Kind<Listing, DisclosureList, ListFact> {
  private final Rulebook<Listing, ListStage> rulebook =
      new Rulebook<>(
          ListProcedure.TABLE, gates(), ListGates.ALWAYS, Listing::stage, ListStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Log<ListFact> log;
  private final Papers papers;
  private final Reaction reaction;

  /** What else has to be written in the transaction that put a list in force. */
  @FunctionalInterface
  public interface Reaction {
    void adopted(Transaction transaction, ListInForce list);
  }

  public DisclosureLists(
      SchoolProfile school,
      Directory directory,
      Log<ListFact> log,
      Papers papers,
      Reaction reaction) {
    this.reaction = reaction;
    this.school = school;
    this.directory = directory;
    this.log = log;
    this.papers = papers;
  }

  private static List<Gate<Listing>> gates() {
    List<Gate<Listing>> gates = new ArrayList<>(ListGates.ALL);
    gates.addAll(FloorGates.ALL);
    return gates;
  }

  @Override
  public String prefix() {
    return DisclosureList.PREFIX;
  }

  @Override
  public DisclosureList unborn(SubjectId subject) {
    return DisclosureList.unborn(subject);
  }

  @Override
  public DisclosureList state(Listing listing) {
    return listing.list();
  }

  @Override
  public Rulebook<Listing, ListStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<Listing> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) ->
        listing(transaction, Log.fold(log, unborn(subject), entries), acting.apply(transaction));
  }

  private Listing listing(Transaction transaction, DisclosureList list, Acting acting) {
    List<RequirementsInForce> others =
        transaction.rows(RequirementsInForce.class).stream()
            .filter(each -> !each.subject().equals(list.id()))
            .toList();
    return new Listing(
        list,
        transaction.row(ListDraft.class, list.id(), list.id().value()).orElse(null),
        Optional.ofNullable(list.pending())
            .flatMap(each -> paper(transaction, each.paper()))
            .orElse(null),
        list.inForce().flatMap(each -> paper(transaction, each.paper())).orElse(null),
        acting,
        CatalogInForce.read(school.catalog(), transaction),
        Register.read(transaction),
        others.stream()
            .flatMap(each -> each.requirements().stream())
            .filter(each -> isRequired(each, list))
            .toList(),
        others.stream()
            .flatMap(each -> each.requirements().stream())
            .map(Requirement::code)
            .toList());
  }

  private boolean isRequired(Requirement requirement, DisclosureList list) {
    return requirement.units().contains(list.unit())
        || (requirement.everyTeachingUnit() && isTeachingUnit(list.unit()));
  }

  private boolean isTeachingUnit(UnitId unit) {
    return school.unit(unit).filter(each -> each.kind() == UnitKind.TEACHING_UNIT).isPresent();
  }

  private Optional<ListPaper> paper(Transaction transaction, Digest digest) {
    return transaction
        .row(Content.class, digest.value())
        .map(each -> papers.read(each.body(), ListPaper.class));
  }

  @Override
  public List<Standpoint<Listing>> standpoints(Listing listing, Actor actor) {
    return listing.acting().standpoints(listing::seenBy);
  }

  @Override
  public boolean concerns(Listing listing, @Nullable Command<?, ?> order) {
    return listing.concernsActor();
  }

  /** The facts of an order; if its move enters a stage, that first. */
  @Override
  public Deed<ListFact> decide(Command<?, ?> order, Listing listing, Circumstances circumstances) {
    if (!(order instanceof ListCommand own)) {
      throw new IllegalArgumentException("not an order about a list: " + order.move().name());
    }
    Deed<ListFact> stated = own.decide(listing, circumstances);
    return rulebook
        .entered(order, listing)
        .map(stage -> Deed.<ListFact>of(new ListFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  @Override
  public Entry.Visibility visibility(ListFact fact, DisclosureList after) {
    return fact.visibility();
  }

  @Override
  public void changed(Transaction transaction, DisclosureList after) {
    if (after.stage() != ListStage.IN_FORCE) return;
    transaction
        .row(ListInForce.class, after.unit().value())
        .ifPresent(list -> reaction.adopted(transaction, list));
  }

  /** The lists that the actor's post has something to do on, one for each unit. */
  public List<OnDesk> desk(Transaction transaction, Admission<Listing> admission) {
    return school.units().stream()
        .map(Unit::id)
        .map(DisclosureList::of)
        .map(each -> admission.view(transaction, each, transaction.entries(each)))
        .filter(Listing::concernsActor)
        .map(
            listing ->
                new OnDesk(
                    listing.list(),
                    transaction.entries(listing.list().id()).size(),
                    listing.draft(),
                    listing.pending(),
                    listing.catalog().of(listing.unit()),
                    listing.required()))
        .toList();
  }

  /**
   * One list as those who work on it see it.
   *
   * @param version how many facts there are
   * @param pending what waits for the office or the leading group
   * @param inForce the unit's part of the catalog
   * @param required what departments require of the unit
   */
  public record OnDesk(
      DisclosureList list,
      long version,
      @Nullable ListDraft draft,
      @Nullable ListPaper pending,
      List<CatalogEntry> inForce,
      List<Requirement> required) {
    public OnDesk {
      inForce = List.copyOf(inForce);
      required = List.copyOf(required);
    }
  }
}
