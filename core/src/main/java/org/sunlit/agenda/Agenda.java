package org.sunlit.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Bytes;
import org.sunlit.record.Conflict;
import org.sunlit.record.Papers;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;
import org.sunlit.store.OneByOne;
import org.sunlit.store.Store;

/**
 * Notes what each subject waits for when it changes, and finds what has become true meanwhile
 * without looking at any subject that nothing has become of. Thread-safe.
 */
public final class Agenda {
  private static final int BATCH = 100;

  private final Store store;
  private final Map<String, Foresight> foresights;
  private final String basis;
  private final OneByOne oneByOne;
  private volatile boolean projected;

  /**
   * @param foresights by what the ids of their subjects begin with
   * @param school by whose calendar, parameters and catalog dates are counted
   */
  public Agenda(
      Store store, Map<String, Foresight> foresights, SchoolProfile school, Papers papers) {
    this.store = store;
    this.foresights = new TreeMap<>(foresights);
    this.basis = basis(school, papers);
    this.oneByOne = new OneByOne(store, Trouble.Part.AGENDA);
  }

  /** Names all that dates are counted by; another name if any of it changes. */
  private static String basis(SchoolProfile school, Papers papers) {
    List<Object> all = new ArrayList<>(school.countedBy());
    all.add(school.catalog().entries());
    return Bytes.sha256(papers.write(all)).toHex();
  }

  /**
   * Notes what the subject waits for now; what had become true before the change is announced as it
   * was foreseen, whether or not anybody ticked.
   */
  public void changed(Transaction transaction, SubjectId subject, List<Moment> moments) {
    Outlook before = outlook(transaction, subject);
    happened(transaction, subject, passed(transaction, before));
    note(transaction, before, moments);
  }

  /**
   * Records everything that has become true, once each.
   *
   * @return when something will next; nothing if nothing is waited for
   */
  Optional<Instant> tick() {
    if (!projected) project();
    boolean more = true;
    while (more) more = turns();
    return store.transaction(transaction -> transaction.next(Outlook.class));
  }

  /** Records something that is true from now on and that no moment foresaw. */
  void happened(Transaction transaction, SubjectId subject, Occasion occasion) {
    Instant now = transaction.now();
    happened(transaction, new Happened(subject, occasion, now), now);
  }

  /** Many at once; if one of them goes wrong, one by one. */
  private boolean turns() {
    try {
      return store.<Boolean>transaction(this::turns);
    } catch (Conflict meanwhile) {
      throw meanwhile;
    } catch (RuntimeException oneOfThem) {
      List<Outlook> due =
          store.transaction(
              transaction -> transaction.due(Outlook.class, transaction.now(), BATCH));
      for (Outlook each : due) {
        singly(each.subject(), transaction -> turnNow(transaction, each.subject()));
      }
      return due.size() == BATCH;
    }
  }

  private void singly(SubjectId subject, Consumer<Transaction> work) {
    oneByOne.done(subject, work, (transaction, until) -> putOff(transaction, subject, until));
  }

  private boolean turns(Transaction transaction) {
    List<Outlook> due = transaction.due(Outlook.class, transaction.now(), BATCH);
    due.forEach(each -> turn(transaction, each));
    return due.size() == BATCH;
  }

  /** As it is by now, if nobody was quicker. */
  private void turnNow(Transaction transaction, SubjectId subject) {
    Outlook now = outlook(transaction, subject);
    boolean isDue = now.again() != null && !now.again().isAfter(transaction.now());
    if (isDue) turn(transaction, now);
  }

  private static void putOff(Transaction transaction, SubjectId subject, Instant until) {
    transaction.put(outlook(transaction, subject).putOff(until));
  }

  private void turn(Transaction transaction, Outlook before) {
    SubjectId subject = before.subject();
    Foresight foresight = foresight(subject);
    if (before.later() != null) {
      // What it waits for may not have been found the last time.
      happened(transaction, subject, passed(transaction, before));
      project(transaction, before, foresight);
    } else if (foresight.recurs()) {
      note(
          transaction,
          before,
          foresight.moments(transaction, subject, before.asked(before.moments().get(0).at())));
    } else {
      happened(transaction, subject, passed(transaction, before));
      replace(transaction, before, before.after(transaction.now()));
    }
  }

  /** What had been foreseen and has come to pass. */
  private List<Moment> passed(Transaction transaction, Outlook before) {
    List<Moment> moments = before.until(transaction.now());
    if (moments.isEmpty()) return moments;
    Foresight foresight = foresight(before.subject());
    return moments.stream()
        .filter(each -> foresight.holds(transaction, before.subject(), each))
        .toList();
  }

  private void note(Transaction transaction, Outlook before, List<Moment> moments) {
    Outlook open = new Outlook(before.subject(), moments.stream().filter(Moment::isOpen).toList());
    happened(transaction, before.subject(), open.until(transaction.now()));
    replace(transaction, before, open.after(transaction.now()));
  }

  private static void replace(Transaction transaction, Outlook before, Outlook after) {
    if (before.equals(after)) return;
    if (before.later() != null) {
      OneByOne.over(transaction, Trouble.Part.AGENDA, before.subject(), "");
    }
    if (after.moments().isEmpty()) transaction.remove(before);
    else transaction.put(after);
  }

  private static void happened(Transaction transaction, SubjectId subject, List<Moment> moments) {
    for (Moment each : moments) {
      happened(transaction, new Happened(subject, each.occasion(), each.at()), each.at());
    }
  }

  private static void happened(Transaction transaction, Happened what, Instant since) {
    if (transaction.row(Happened.class, what.subject(), what.key()).isPresent()) return;
    transaction.put(what);
    transaction.put(new Happened.Unnumbered(what, since));
  }

  /** Once after opening: what was counted by another calendar or other parameters is so anew. */
  private void project() {
    foresights.forEach(
        (prefix, foresight) -> {
          ProjectedBy current = new ProjectedBy(prefix, basis);
          boolean same =
              store.transaction(
                  transaction ->
                      transaction
                          .row(ProjectedBy.class, current.key())
                          .filter(current::equals)
                          .isPresent());
          if (same && !foresight.recurs()) return;
          List<SubjectId> subjects = store.transaction(foresight::subjects);
          for (int from = 0; from < subjects.size(); from += BATCH) {
            project(subjects.subList(from, Math.min(from + BATCH, subjects.size())), foresight);
          }
          store.transaction(
              transaction -> {
                transaction.put(current);
                return true;
              });
        });
    projected = true;
  }

  private void project(List<SubjectId> subjects, Foresight foresight) {
    try {
      store.transaction(
          transaction -> {
            subjects.forEach(each -> project(transaction, outlook(transaction, each), foresight));
            return true;
          });
    } catch (Conflict meanwhile) {
      throw meanwhile;
    } catch (RuntimeException oneOfThem) {
      for (SubjectId each : subjects) {
        singly(each, transaction -> project(transaction, outlook(transaction, each), foresight));
      }
    }
  }

  private void project(Transaction transaction, Outlook before, Foresight foresight) {
    SubjectId subject = before.subject();
    List<Moment> now = foresight.moments(transaction, subject, before.asked(transaction.now()));
    moved(transaction, before, new Outlook(subject, now));
    note(transaction, before, now);
  }

  /** Announces of every provisional date whether it stands now or is another. */
  private static void moved(Transaction transaction, Outlook before, Outlook after) {
    for (Occasion occasion : Occasion.values()) {
      Iterator<Moment> now = after.of(occasion).iterator();
      for (Moment then : before.of(occasion)) {
        if (!now.hasNext()) break;
        Moment next = now.next();
        boolean same = next.at().equals(then.at());
        if (!then.provisional() || (same && next.provisional())) continue;
        happened(
            transaction,
            new Happened(
                before.subject(), same ? Occasion.DATE_FINAL : Occasion.DATE_CHANGED, next.at()),
            transaction.now());
      }
    }
  }

  private static Outlook outlook(Transaction transaction, SubjectId subject) {
    return transaction
        .row(Outlook.class, subject, subject.value())
        .orElseGet(() -> Outlook.nothing(subject));
  }

  private Foresight foresight(SubjectId subject) {
    return foresights.entrySet().stream()
        .filter(each -> subject.isOf(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody foresees what becomes of " + subject));
  }
}
