package org.sunlit.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunlit.consultation.Opinion;
import org.sunlit.input.Validation;
import org.sunlit.input.Violation;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.organization.Person;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Deed;
import org.sunlit.record.Entry;
import org.sunlit.record.Envelope;
import org.sunlit.record.Guidance;
import org.sunlit.record.Happening;
import org.sunlit.record.Ids;
import org.sunlit.record.Log;
import org.sunlit.record.Outcome;
import org.sunlit.record.Papers;
import org.sunlit.record.Rulebook;
import org.sunlit.record.SubjectId;
import org.sunlit.store.Store;
import org.sunlit.store.Transaction;

/**
 * All disclosure items of a school: an order is validated, judged by every gate, and what follows
 * is recorded, in one transaction. Thread-safe.
 */
public final class DisclosureItems {
  private final Rulebook<Dossier, Stage> rulebook = ItemRules.rulebook();
  private final SchoolProfile school;
  private final Dossiers dossiers;
  private final Store store;
  private final Log<ItemFact> log;
  private final Papers papers;
  private final Ids ids;
  private final Validation validation;
  private final Reaction reaction;

  /** What else has to be written in the transaction that changed an item. */
  @FunctionalInterface
  public interface Reaction {
    void changed(Transaction transaction, DisclosureItem item);
  }

  public DisclosureItems(
      SchoolProfile school,
      Dossiers dossiers,
      Store store,
      Log<ItemFact> log,
      Papers papers,
      Ids ids,
      Validation validation,
      Reaction reaction) {
    this.school = school;
    this.dossiers = dossiers;
    this.store = store;
    this.log = log;
    this.papers = papers;
    this.ids = ids;
    this.validation = validation;
    this.reaction = reaction;
  }

  /** Carries out an order, or says why not. */
  public Outcome perform(Actor actor, Command<?, ?> order, Envelope envelope) {
    List<Violation> violations = validation.violations(order);
    if (!violations.isEmpty()) return new Outcome.Invalid(violations);
    Optional<Person> person = dossiers.person(actor);
    return store.transaction(transaction -> perform(transaction, actor, person, order, envelope));
  }

  private Outcome perform(
      Transaction transaction,
      Actor actor,
      Optional<Person> person,
      Command<?, ?> order,
      Envelope envelope) {
    SubjectId subject = order.subject();
    boolean keyed = envelope.key() != null && !order.leavesNoTrace();
    if (keyed) {
      Optional<Performed> earlier = transaction.row(Performed.class, key(actor, envelope));
      if (earlier.isPresent()) return earlier.get().outcome();
    }
    List<Entry> entries = transaction.entries(subject);
    Dossier dossier = dossiers.dossier(transaction, subject, entries, actor, person, order);
    boolean founding = order instanceof RaiseMatter && !dossier.item().isRaised();
    if (!founding && !dossier.concernsActor()) return new Outcome.NotFound(subject);
    if (envelope.expected() != null && envelope.expected() != entries.size()) {
      return new Outcome.Outdated(subject, entries.size());
    }
    Circumstances circumstances = circumstances(transaction, actor).of(order);
    List<Refusal> refusals = rulebook.refusals(order, dossier, circumstances);
    if (!refusals.isEmpty()) return new Outcome.Refused(refusals);

    Deed<ItemFact> deed = decide(order, dossier, circumstances);
    long version = record(transaction, subject, entries, dossier.item(), deed, circumstances);
    Outcome.Done done = new Outcome.Done(subject, version, deed.answers());
    if (keyed) {
      transaction.put(new Performed(key(actor, envelope), subject, version, deed.answers()));
    }
    return done;
  }

  /** The facts of an order; if its move enters a stage, that first. */
  private Deed<ItemFact> decide(Command<?, ?> order, Dossier dossier, Circumstances circumstances) {
    Deed<ItemFact> stated = ItemRules.decide(order, dossier, circumstances);
    return rulebook
        .entered(order)
        .map(
            stage ->
                Deed.<ItemFact>of(
                        new ItemFact.StageEntered(
                            stage,
                            dossier.item().readyFor(stage).map(Version::number).orElse(null)))
                    .and(stated))
        .orElse(stated);
  }

  private long record(
      Transaction transaction,
      SubjectId subject,
      List<Entry> before,
      DisclosureItem item,
      Deed<ItemFact> deed,
      Circumstances circumstances) {
    deed.removed().forEach(transaction::remove);
    deed.kept().forEach(transaction::put);
    if (deed.facts().isEmpty()) return before.size();
    Happening how = new Happening(circumstances.now(), circumstances.actor());
    DisclosureItem folded = item;
    for (ItemFact fact : deed.facts()) folded = fact.applyTo(folded, how);
    DisclosureItem after = folded;
    List<Entry> written =
        log.write(
            subject,
            before,
            deed.facts(),
            fact -> fact.visibility(after),
            how,
            ids.next("order"),
            ids);
    written.forEach(transaction::append);
    reaction.changed(transaction, after);
    return (long) before.size() + written.size();
  }

  /** Every rule there is: those of every move first, then by id. */
  public List<Rule> rules() {
    return rulebook.rules();
  }

  /** Records something that no order states, such as what an outlet answered. */
  public void record(Transaction transaction, SubjectId subject, Actor actor, ItemFact fact) {
    List<Entry> before = transaction.entries(subject);
    record(
        transaction,
        subject,
        before,
        dossiers.fold(subject, before),
        Deed.of(fact),
        circumstances(transaction, actor));
  }

  /**
   * What the actor could do now, and what stands in the way of each; empty if it is none of theirs.
   */
  public Optional<Guidance> explain(Actor actor, SubjectId subject) {
    Optional<Person> person = dossiers.person(actor);
    return store.transaction(
        transaction -> {
          List<Entry> entries = transaction.entries(subject);
          Dossier dossier = dossiers.dossier(transaction, subject, entries, actor, person, null);
          return dossier.concernsActor()
              ? Optional.of(rulebook.explain(dossier, circumstances(transaction, actor)))
              : Optional.empty();
        });
  }

  /** The items that the actor's post has some act on, with the number of their facts. */
  public List<OnDesk> desk(Actor actor) {
    Optional<Person> person = dossiers.person(actor);
    return store.transaction(
        transaction -> {
          List<OnDesk> desk = new ArrayList<>();
          for (SubjectId subject : transaction.subjects()) {
            List<Entry> entries = transaction.entries(subject);
            Dossier dossier = dossiers.dossier(transaction, subject, entries, actor, person, null);
            if (dossier.isOnActorsDesk()) {
              desk.add(
                  new OnDesk(
                      dossier.item(),
                      entries.size(),
                      dossier.hearing().state().isClosed()
                          ? dossier.hearing().opinions()
                          : List.of(),
                      dossier.title()));
            }
          }
          return desk;
        });
  }

  /**
   * One item as those who work on it see it.
   *
   * @param opinions of the present round, once it is closed: before, their pace would tell authors
   */
  public record OnDesk(DisclosureItem item, long version, List<Opinion> opinions, String title) {}

  private Circumstances circumstances(Transaction transaction, Actor actor) {
    return new Circumstances(
        actor, transaction.now(), school.calendar(), school.parameters(), ids, papers, null, null);
  }

  private static String key(Actor actor, Envelope envelope) {
    return actor.person() + "/" + envelope.key();
  }
}
