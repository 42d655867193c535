package org.sunlit.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogEntry.Origin;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.catalog.Timing.Cycle;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.withholding.Register;

/**
 * When something of a catalog entry is due though nobody has raised it: an item of every period,
 * and of what is common to all schools anything at all. Once an item is there, what is due is the
 * item's.
 */
public final class EntryMoments implements Foresight {
  private final SchoolProfile school;
  private final WorkingCalendar calendar;

  public EntryMoments(SchoolProfile school) {
    this.school = school;
    this.calendar = school.calendar();
  }

  @Override
  public List<SubjectId> subjects(Transaction transaction) {
    return catalog(transaction).entries().stream()
        .map(each -> CatalogSubject.of(each.code()))
        .toList();
  }

  /**
   * Up to the next that is not over: what is still to come, whatever is there by now, and of the
   * rest what was not settled by then.
   */
  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject, Instant after) {
    Instant now = transaction.now();
    return moments(transaction, subject, after, at -> at.isAfter(now) ? Instant.MIN : at);
  }

  /**
   * What is owed as of now: missed and not made good for, and the next that nothing is there for.
   */
  public List<Moment> owed(Transaction transaction, SubjectId subject) {
    Instant justAfter = transaction.now().plusNanos(1);
    return moments(transaction, subject, Instant.EPOCH, at -> justAfter);
  }

  /**
   * @param settledBefore before which instant it has to be settled what was due at an instant
   */
  private List<Moment> moments(
      Transaction transaction,
      SubjectId subject,
      Instant after,
      UnaryOperator<Instant> settledBefore) {
    Optional<CatalogEntry> entry = catalog(transaction).entry(CatalogSubject.code(subject));
    if (entry.isEmpty()) {
      transaction.row(Watched.class, subject, subject.value()).ifPresent(transaction::remove);
    }
    return entry
        .filter(each -> !isWithheld(transaction, each))
        .map(each -> of(transaction, subject, each, after, settledBefore))
        .orElse(List.of());
  }

  private List<Moment> of(
      Transaction transaction,
      SubjectId subject,
      CatalogEntry entry,
      Instant after,
      UnaryOperator<Instant> settledBefore) {
    Instant since = Watched.since(transaction, subject);
    Instant from = after.isBefore(since) ? since : after;
    Cycle cycle = entry.timing().cycle();
    if (cycle != null) return periods(transaction, subject, cycle, from, settledBefore);
    if (entry.origin() != Origin.CORE) return List.of();
    Moment first = first(entry, since);
    boolean disclosed =
        UnderEntry.isDisclosed(transaction, subject, settledBefore.apply(first.at()));
    return disclosed ? List.of() : List.of(first);
  }

  @Override
  public boolean holds(Transaction transaction, SubjectId subject, Moment moment) {
    Cycle cycle =
        catalog(transaction)
            .nowOrBefore(CatalogSubject.code(subject))
            .map(each -> each.timing().cycle())
            .orElse(null);
    if (cycle == null) return !UnderEntry.isDisclosed(transaction, subject, moment.at());
    LocalDate day = cycle.beginning(calendar.dayOf(moment.at()).minusDays(cycle.daysAfter() + 2L));
    while (due(new Deadline(cycle.due(day), false)).at().isBefore(moment.at())) {
      day = cycle.end(day).plusDays(1);
    }
    return !UnderEntry.isRaised(
        transaction, subject, cycle.beginning(day), cycle.end(day), moment.at());
  }

  private CatalogInForce catalog(Transaction transaction) {
    return CatalogInForce.read(school.catalog(), transaction);
  }

  private static boolean isWithheld(Transaction transaction, CatalogEntry entry) {
    return Register.read(transaction).wholeEntry(entry.responsibleUnit(), entry.code()).isPresent();
  }

  @Override
  public boolean recurs() {
    return true;
  }

  /**
   * Begins to look after every entry in force, when the school opens; what comes into force later
   * is looked after from then on.
   */
  public void watch(Transaction transaction) {
    subjects(transaction).forEach(each -> Watched.since(transaction, each));
  }

  /** Of every period that is due after an instant and of which nothing is raised by then. */
  private List<Moment> periods(
      Transaction transaction,
      SubjectId subject,
      Cycle cycle,
      Instant after,
      UnaryOperator<Instant> settledBefore) {
    List<Moment> moments = new ArrayList<>();
    LocalDate day = cycle.beginning(calendar.dayOf(after).minusDays(cycle.daysAfter() + 1L));
    while (moments.isEmpty() || !last(moments).at().isAfter(transaction.now())) {
      Moment due = due(new Deadline(cycle.due(day), false));
      LocalDate last = cycle.end(day);
      if (due.at().isAfter(after)
          && !UnderEntry.isRaised(
              transaction, subject, cycle.beginning(day), last, settledBefore.apply(due.at()))) {
        moments.add(due);
      }
      day = last.plusDays(1);
    }
    return moments;
  }

  private static Moment last(List<Moment> moments) {
    return moments.get(moments.size() - 1);
  }

  private Moment first(CatalogEntry entry, Instant since) {
    return due(
        calendar.after(calendar.dayOf(since), school.parameters().span(entry.immediateWithin())));
  }

  private Moment due(Deadline deadline) {
    return Moment.over(Occasion.DISCLOSURE_DUE, deadline, calendar.zone());
  }
}
