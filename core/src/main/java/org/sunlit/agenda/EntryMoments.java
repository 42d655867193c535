package org.sunlit.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Up to the next that is not over. */
  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject, Instant after) {
    Optional<CatalogEntry> entry = catalog(transaction).entry(CatalogSubject.code(subject));
    if (entry.isEmpty()) {
      transaction.row(Watched.class, subject, subject.value()).ifPresent(transaction::remove);
    }
    return entry
        .filter(each -> !isWithheld(transaction, each))
        .map(each -> of(transaction, subject, each, after))
        .orElse(List.of());
  }

  private List<Moment> of(
      Transaction transaction, SubjectId subject, CatalogEntry entry, Instant after) {
    Instant since = Watched.since(transaction, subject);
    Instant from = after.isBefore(since) ? since : after;
    Cycle cycle = entry.timing().cycle();
    if (cycle != null) return periods(transaction, subject, cycle, from);
    boolean missing =
        entry.origin() == Origin.CORE && !UnderEntry.isDisclosed(transaction, subject);
    return missing ? List.of(first(entry, since)) : List.of();
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

  /** Of every period that nothing is raised of and that is due after an instant. */
  private List<Moment> periods(
      Transaction transaction, SubjectId subject, Cycle cycle, Instant after) {
    List<Moment> moments = new ArrayList<>();
    LocalDate day = cycle.beginning(calendar.dayOf(after).minusDays(cycle.daysAfter() + 1L));
    while (moments.isEmpty() || !last(moments).at().isAfter(transaction.now())) {
      Moment due = due(new Deadline(cycle.due(day), false));
      boolean raised =
          UnderEntry.isRaised(transaction, subject, cycle.beginning(day), cycle.end(day));
      if (due.at().isAfter(after) && !raised) moments.add(due);
      day = cycle.end(day).plusDays(1);
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
