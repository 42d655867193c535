package org.sunlit.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Announcements;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.finding.Finding;
import org.sunlit.finding.FindingCase;
import org.sunlit.finding.FindingFact;
import org.sunlit.finding.FindingPaper;
import org.sunlit.finding.Findings;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossiers;
import org.sunlit.item.ItemFact;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Actor;
import org.sunlit.record.Conflict;
import org.sunlit.record.Content;
import org.sunlit.record.Entry;
import org.sunlit.record.Happening;
import org.sunlit.record.Ids;
import org.sunlit.record.Log;
import org.sunlit.record.PersonId;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Subjects;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;
import org.sunlit.store.OneByOne;
import org.sunlit.store.Store;
import org.sunlit.visibility.UnitId;

/**
 * Holds the rules against what has changed, what was announced as not done, and what time may have
 * made wrong, and raises what they find: one finding for a rule, a subject and a cause. An item is
 * seen as it stood after each change for as long as it stood so; whoever looks, and whenever, finds
 * the same. Thread-safe.
 */
public final class Examination {
  /** Who states what a rule found. */
  private static final Actor RULES = Actor.participant(new PersonId("sunlit"));

  private static final int BATCH = 100;

  private final SchoolProfile school;
  private final Store store;
  private final Dossiers dossiers;
  private final Log<ItemFact> log;
  private final SeenItem.Reach reach;
  private final Subjects<FindingCase, Finding, FindingFact> findings;
  private final Setting setting;
  private final OneByOne items;
  private final OneByOne announced;

  public Examination(
      SchoolProfile school,
      Store store,
      Dossiers dossiers,
      Log<ItemFact> log,
      SeenItem.Reach reach,
      Subjects<FindingCase, Finding, FindingFact> findings,
      Setting setting) {
    this.school = school;
    this.store = store;
    this.dossiers = dossiers;
    this.log = log;
    this.reach = reach;
    this.findings = findings;
    this.setting = setting;
    this.items = new OneByOne(store, Trouble.Part.EXAMINATION);
    this.announced = new OneByOne(store, Trouble.Part.ANNOUNCEMENT);
  }

  /** Notes, in the transaction that changed it, that an item is to be looked at. */
  public void changed(Transaction transaction, SubjectId item) {
    transaction.put(new ToExamine(item));
  }

  /**
   * Looks at everything that has to be looked at now, and at nothing else.
   *
   * @return when a rule may begin to be broken next; nothing if none may
   */
  public Optional<Instant> work() {
    boolean more = true;
    while (more) more = hear();
    hearAgain();
    Set<SubjectId> seen = new HashSet<>();
    List<SubjectId> due = store.transaction(Examination::due);
    while (seen.addAll(due)) {
      for (SubjectId each : due) {
        items.done(
            each,
            transaction -> examine(transaction, each),
            (transaction, until) -> putOff(transaction, each, until));
      }
      due = store.transaction(Examination::due);
    }
    return store.transaction(
        transaction ->
            Stream.of(
                    transaction.next(Examined.class),
                    transaction.next(Trouble.class, Trouble.Part.ANNOUNCEMENT.name()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo));
  }

  private static void putOff(Transaction transaction, SubjectId subject, Instant until) {
    transaction.remove(new ToExamine(subject));
    int entries =
        transaction.row(Examined.class, subject, subject.value()).map(Examined::entries).orElse(0);
    transaction.put(new Examined(subject, entries, until));
  }

  // what was announced

  /** Many at once; if something is wrong with one of them, one by one. */
  private boolean hear() {
    try {
      return store.<Boolean>transaction(transaction -> hear(transaction, BATCH));
    } catch (Conflict meanwhile) {
      throw meanwhile;
    } catch (RuntimeException oneOfThem) {
      boolean more = true;
      for (int each = 0; each < BATCH && more; each++) more = hearNext();
      return more;
    }
  }

  private boolean hear(Transaction transaction, int limit) {
    List<Announcement> some = next(transaction, limit);
    if (some.isEmpty()) return false;
    some.forEach(each -> hear(transaction, each));
    transaction.put(new Heard(some.get(some.size() - 1).position()));
    return some.size() == limit;
  }

  private List<Announcement> next(Transaction transaction, int limit) {
    Heard before = transaction.row(Heard.class, Heard.KEY).orElseGet(() -> begin(transaction));
    return Announcements.after(transaction, before.position(), limit);
  }

  /** The next one, or what went wrong with it, to be heard once more; whether there was one. */
  private boolean hearNext() {
    List<Announcement> next = store.transaction(transaction -> next(transaction, 1));
    for (Announcement each : next) {
      announced.done(
          each.subject(),
          Long.toString(each.position()),
          transaction -> hear(transaction, 1),
          (transaction, until) -> transaction.put(heard(transaction, each)));
    }
    return !next.isEmpty();
  }

  /** That all up to this was heard, or put off. */
  private static Heard heard(Transaction transaction, Announcement last) {
    long before = transaction.row(Heard.class, Heard.KEY).map(Heard::position).orElse(0L);
    return new Heard(Math.max(before, last.position()));
  }

  /** What was put off. */
  private void hearAgain() {
    List<Trouble> due =
        store.transaction(
            transaction ->
                transaction.due(
                    Trouble.class, Trouble.Part.ANNOUNCEMENT.name(), transaction.now(), BATCH));
    for (Trouble each : due) {
      long position = Long.parseLong(each.name());
      announced.done(
          each.subject(),
          each.name(),
          transaction ->
              Announcements.after(transaction, position - 1, 1)
                  .forEach(again -> hear(transaction, again)),
          (transaction, until) -> {});
    }
  }

  /** The rules have never run on this record: all of it is to be looked at. */
  private Heard begin(Transaction transaction) {
    transaction.subjects(DisclosureItems.PREFIX).forEach(each -> changed(transaction, each));
    Heard nothing = new Heard(0);
    transaction.put(nothing);
    return nothing;
  }

  private void hear(Transaction transaction, Announcement announcement) {
    UnitId unit = unit(transaction, announcement.subject());
    if (unit == null) return;
    SeenDue seen = new SeenDue(announcement, school.calendar());
    for (SupervisionRule<SeenDue> rule : SupervisionRules.ON_WHAT_WAS_DUE) {
      rule.suspicions(seen, transaction.now())
          .forEach(each -> raise(transaction, announcement.subject(), unit, each));
    }
  }

  /** Whose item or entry it is; none of what else there are announcements. */
  private @Nullable UnitId unit(Transaction transaction, SubjectId subject) {
    if (subject.isOf(DisclosureItems.PREFIX)) {
      return dossiers.item(transaction, subject).responsibleUnit();
    }
    if (!subject.isOf(CatalogSubject.PREFIX)) return null;
    return entry(transaction, CatalogSubject.code(subject))
        .map(CatalogEntry::responsibleUnit)
        .orElse(null);
  }

  private Optional<CatalogEntry> entry(Transaction transaction, String code) {
    return CatalogInForce.read(school.catalog(), transaction).nowOrBefore(code);
  }

  // what changed

  private static List<SubjectId> due(Transaction transaction) {
    return Stream.concat(
            transaction.rows(ToExamine.class, "", BATCH).stream().map(ToExamine::subject),
            transaction.due(Examined.class, transaction.now(), BATCH).stream()
                .map(Examined::subject))
        .distinct()
        .toList();
  }

  private void examine(Transaction transaction, SubjectId subject) {
    Instant now = transaction.now();
    Examined before =
        transaction
            .row(Examined.class, subject, subject.value())
            .orElseGet(() -> Examined.nothing(subject));
    List<SeenItem.Step> steps = steps(subject, transaction.entries(subject));
    Look look = new Look(transaction, subject, steps);
    int from = before.entries();
    if (from > 0
        && (from == steps.size() || steps.get(from - 1).at().isBefore(steps.get(from).at())))
      look.at(from, from, from == steps.size() ? now : steps.get(from).at());
    while (from < steps.size()) {
      int to = from + 1;
      while (to < steps.size() && steps.get(to).at().equals(steps.get(from).at())) to++;
      look.at(from, to, to == steps.size() ? now : steps.get(to).at());
      from = to;
    }
    transaction.remove(new ToExamine(subject));
    transaction.put(new Examined(subject, steps.size(), look.next(now).orElse(null)));
  }

  private List<SeenItem.Step> steps(SubjectId subject, List<Entry> entries) {
    List<SeenItem.Step> steps = new ArrayList<>();
    DisclosureItem item = DisclosureItem.unborn(subject);
    for (Entry entry : entries) {
      ItemFact fact = log.fact(entry);
      Happening how = log.happening(entry);
      DisclosureItem after = fact.applyTo(item, how);
      steps.add(new SeenItem.Step(item, fact, how, after));
      item = after;
    }
    return steps;
  }

  /** One look at an item, time after time. */
  private final class Look {
    private final Transaction transaction;
    private final SubjectId subject;
    private final List<SeenItem.Step> steps;
    private final @Nullable CatalogEntry entry;

    Look(Transaction transaction, SubjectId subject, List<SeenItem.Step> steps) {
      this.transaction = transaction;
      this.subject = subject;
      this.steps = steps;
      this.entry =
          Optional.ofNullable(steps.get(steps.size() - 1).after().entry())
              .flatMap(code -> entry(transaction, code))
              .orElse(null);
    }

    /**
     * As it stood after so many steps, those from an earlier one on being new, until an instant.
     */
    void at(int from, int to, Instant until) {
      SeenItem seen = seen(from, to);
      UnitId unit = seen.item().responsibleUnit();
      if (unit == null) return;
      for (SupervisionRule<SeenItem> rule : SupervisionRules.ON_ITEMS) {
        rule.suspicions(seen, until).forEach(each -> raise(transaction, subject, unit, each));
      }
    }

    Optional<Instant> next(Instant now) {
      SeenItem seen = seen(steps.size(), steps.size());
      return SupervisionRules.ON_ITEMS.stream()
          .flatMap(each -> each.next(seen, now).stream())
          .min(Instant::compareTo);
    }

    private SeenItem seen(int from, int to) {
      return new SeenItem(
          steps.get(to - 1).after(),
          steps.subList(0, to),
          steps.subList(from, to),
          entry,
          school,
          dossiers.shelf(transaction, subject),
          reach);
    }
  }

  // what was found

  /** Once for a cause; what was dismissed is not raised again. */
  private void raise(Transaction transaction, SubjectId subject, UnitId unit, Suspicion suspicion) {
    SubjectId finding =
        Ids.of(Findings.PREFIX, suspicion.rule() + "/" + subject + "/" + suspicion.cause());
    if (!transaction.entries(finding).isEmpty()) return;
    Content paper =
        Content.of(
            finding, setting.papers().write(new FindingPaper(suspicion.words())), setting.ids());
    transaction.put(paper);
    findings.record(
        transaction,
        finding,
        RULES,
        new FindingFact.FoundByRule(
            suspicion.rule(),
            subject,
            unit,
            suspicion.aspect(),
            suspicion.shortcoming(),
            suspicion.certainty(),
            suspicion.since(),
            paper.digest()));
  }
}
