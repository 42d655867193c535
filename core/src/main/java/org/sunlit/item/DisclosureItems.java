package org.sunlit.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.consultation.Disposition;
import org.sunlit.consultation.Hearing;
import org.sunlit.consultation.Opinion;
import org.sunlit.consultation.Voice;
import org.sunlit.deliberation.Chamber;
import org.sunlit.input.Validation;
import org.sunlit.input.Violation;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Person;
import org.sunlit.organization.Post;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
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
import org.sunlit.visibility.Viewer;

/**
 * All disclosure items of a school: an order is validated, judged by every gate, and what follows
 * is recorded, in one transaction. Thread-safe.
 */
public final class DisclosureItems {
  /** The rules of all moves; {@code explain} and every refusal come from here. */
  public static final Rulebook<Dossier, Stage> RULEBOOK = ItemRules.rulebook();

  private final SchoolProfile school;
  private final Directory directory;
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
      Directory directory,
      Store store,
      Log<ItemFact> log,
      Papers papers,
      Ids ids,
      Validation validation,
      Reaction reaction) {
    this.school = school;
    this.directory = directory;
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
    Optional<Person> person = person(actor);
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
    Dossier dossier = dossier(transaction, subject, entries, actor, person, order);
    boolean founding = order instanceof RaiseMatter;
    if (!founding && !concerns(dossier)) return new Outcome.NotFound(subject);
    if (envelope.expected() != null && envelope.expected() != entries.size()) {
      return new Outcome.Outdated(subject, entries.size());
    }
    Circumstances circumstances = circumstances(transaction, actor).of(order);
    List<Refusal> refusals = RULEBOOK.refusals(order, dossier, circumstances);
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
  private static Deed<ItemFact> decide(
      Command<?, ?> order, Dossier dossier, Circumstances circumstances) {
    Deed<ItemFact> stated = ItemRules.decide(order, dossier, circumstances);
    return RULEBOOK
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

  /** Records something that no order states, such as what an outlet answered. */
  public void record(Transaction transaction, SubjectId subject, Actor actor, ItemFact fact) {
    List<Entry> before = transaction.entries(subject);
    record(
        transaction,
        subject,
        before,
        fold(subject, before),
        Deed.of(fact),
        circumstances(transaction, actor));
  }

  /**
   * What the actor could do now, and what stands in the way of each; empty if it is none of theirs.
   */
  public Optional<Guidance> explain(Actor actor, SubjectId subject) {
    Optional<Person> person = person(actor);
    return store.transaction(
        transaction -> {
          List<Entry> entries = transaction.entries(subject);
          Dossier dossier = dossier(transaction, subject, entries, actor, person, null);
          return concerns(dossier)
              ? Optional.of(RULEBOOK.explain(dossier, circumstances(transaction, actor)))
              : Optional.empty();
        });
  }

  /** The items that the actor's post has some act on, with the number of their facts. */
  public List<OnDesk> desk(Actor actor) {
    Optional<Person> person = person(actor);
    return store.transaction(
        transaction -> {
          List<OnDesk> desk = new ArrayList<>();
          for (SubjectId subject : transaction.subjects()) {
            List<Entry> entries = transaction.entries(subject);
            Dossier dossier = dossier(transaction, subject, entries, actor, person, null);
            if (mayAct(dossier)) {
              desk.add(
                  new OnDesk(
                      dossier.item(),
                      entries.size(),
                      dossier.hearing().state().isClosed()
                          ? dossier.hearing().opinions()
                          : List.of(),
                      title(dossier)));
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

  /** The item as its facts tell it. */
  public DisclosureItem item(Transaction transaction, SubjectId subject) {
    return fold(subject, transaction.entries(subject));
  }

  public Dossier.Shelf shelf(Transaction transaction, SubjectId subject) {
    return new Shelf(transaction, subject);
  }

  private DisclosureItem fold(SubjectId subject, List<Entry> entries) {
    DisclosureItem item = DisclosureItem.unborn(subject);
    for (Entry entry : entries) item = log.fact(entry).applyTo(item, log.happening(entry));
    return item;
  }

  private Dossier dossier(
      Transaction transaction,
      SubjectId subject,
      List<Entry> entries,
      Actor actor,
      Optional<Person> person,
      @Nullable Command<?, ?> order) {
    DisclosureItem item = fold(subject, entries);
    String code = order instanceof RaiseMatter raise ? raise.entry() : item.entry();
    CatalogEntry entry = code == null ? null : school.catalog().entry(code).orElse(null);
    Post post =
        actor
            .post()
            .filter(held -> person.map(Person::posts).orElse(Set.of()).contains(held))
            .flatMap(school::post)
            .orElse(null);
    return new Dossier(
        item,
        entry,
        school,
        post,
        person.map(Person::viewer).orElse(Viewer.ANONYMOUS),
        new Hearing(
            subject,
            item.consultation(),
            transaction.rows(Opinion.class, subject),
            transaction.rows(Disposition.class, subject),
            transaction.row(Voice.Secret.class, subject.value()).orElse(null),
            transaction.rows(Voice.class, subject).stream()
                .map(Voice::key)
                .collect(Collectors.toSet())),
        chamber(item, entry),
        transaction.row(Draft.class, subject.value()).orElse(null),
        new Shelf(transaction, subject));
  }

  private Chamber chamber(DisclosureItem item, @Nullable CatalogEntry entry) {
    List<Chamber.Seat> seats =
        entry == null
            ? List.of()
            : entry.bodies().stream()
                .flatMap(each -> school.body(each).stream())
                .map(
                    each -> new Chamber.Seat(each.id(), each.name(), each.members(), each.quorum()))
                .toList();
    return new Chamber(item.id(), item.deliberation(), seats);
  }

  private Circumstances circumstances(Transaction transaction, Actor actor) {
    return new Circumstances(
        actor, transaction.now(), school.calendar(), school.parameters(), ids, papers, null, null);
  }

  /** An outage of the directory admits nobody. */
  private Optional<Person> person(Actor actor) {
    try {
      return directory.find(actor.person());
    } catch (RuntimeException outage) {
      return Optional.empty();
    }
  }

  private static boolean concerns(Dossier dossier) {
    return dossier.item().isRaised() && (mayAct(dossier) || dossier.isSeenByActor());
  }

  private static boolean mayAct(Dossier dossier) {
    Post post = dossier.post();
    CatalogEntry entry = dossier.entry();
    return post != null
        && entry != null
        && List.of(Act.values()).stream().anyMatch(act -> post.may(act, entry.responsibleUnit()));
  }

  private static String title(Dossier dossier) {
    List<Version> versions = dossier.item().versions();
    for (int at = versions.size() - 1; at >= 0; at--) {
      Optional<VersionPaper> paper = dossier.paper(versions.get(at));
      if (paper.isPresent()) return paper.get().title();
    }
    Draft draft = dossier.draft();
    return draft != null ? draft.paper().title() : dossier.required().title();
  }

  private static String key(Actor actor, Envelope envelope) {
    return actor.person() + "/" + envelope.key();
  }

  private final class Shelf implements Dossier.Shelf {
    private final Transaction transaction;
    private final SubjectId subject;

    Shelf(Transaction transaction, SubjectId subject) {
      this.transaction = transaction;
      this.subject = subject;
    }

    @Override
    public Optional<Content> content(Digest digest) {
      return transaction
          .row(Content.class, digest.value())
          .filter(each -> each.subject().equals(subject));
    }

    @Override
    public <T> Optional<T> paper(Digest digest, Class<T> type) {
      return content(digest).map(each -> papers.read(each.body(), type));
    }
  }
}
