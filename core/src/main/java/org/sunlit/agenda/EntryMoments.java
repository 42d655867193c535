package org.sunlit.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogEntry.Origin;
import org.sunlit.catalog.CatalogInForce;
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
    return CatalogInForce.read(school.catalog(), transaction).entries().stream()
        .map(each -> UnderEntry.entry(each.code()))
        .toList();
  }

  /** Up to the next that is not over; an entry is looked after from the first time on. */
  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject) {
    Optional<CatalogEntry> entry =
        CatalogInForce.read(school.catalog(), transaction).entry(UnderEntry.code(subject));
    if (entry.isEmpty()) {
      transaction.row(Watched.class, subject.value()).ifPresent(transaction::remove);
    }
    return entry
        .filter(each -> !isWithheld(transaction, each))
        .map(each -> moments(transaction, subject, each))
        .orElse(List.of());
  }

  private static boolean isWithheld(Transaction transaction, CatalogEntry entry) {
    return Register.read(transaction).wholeEntry(entry.responsibleUnit(), entry.code()).isPresent();
  }

  @Override
  public boolean recurs() {
    return true;
  }

  private List<Moment> moments(Transaction transaction, SubjectId subject, CatalogEntry entry) {
    Instant since = watch(transaction, subject);
    List<UnderEntry> items = transaction.rows(UnderEntry.class, subject);
    Cycle cycle = entry.timing().cycle();
    if (cycle != null) return periods(cycle, items, since, transaction.now());
    return entry.origin() == Origin.CORE ? List.of(first(entry, items, since)) : List.of();
  }

  private static Instant watch(Transaction transaction, SubjectId subject) {
    Optional<Watched> known = transaction.row(Watched.class, subject.value());
    if (known.isEmpty()) transaction.put(new Watched(subject, transaction.now()));
    return known.map(Watched::since).orElse(transaction.now());
  }

  private List<Moment> periods(Cycle cycle, List<UnderEntry> items, Instant since, Instant now) {
    List<Moment> moments = new ArrayList<>();
    LocalDate day = calendar.dayOf(since).minusDays(cycle.daysAfter());
    boolean coming = false;
    while (!coming) {
      LocalDate first = cycle.beginning(day);
      LocalDate last = cycle.end(day);
      boolean raised =
          items.stream()
              .anyMatch(each -> !each.arose().isBefore(first) && !each.arose().isAfter(last));
      Moment moment = due(new Deadline(cycle.due(day), false), null);
      if (moment.at().isAfter(since) && !raised) moments.add(moment);
      coming = moment.at().isAfter(now) && !raised;
      day = last.plusDays(1);
    }
    return moments;
  }

  private Moment first(CatalogEntry entry, List<UnderEntry> items, Instant since) {
    Instant disclosed =
        items.stream()
            .flatMap(each -> Optional.ofNullable(each.disclosed()).stream())
            .min(Instant::compareTo)
            .orElse(null);
    return due(
        calendar.after(calendar.dayOf(since), school.parameters().span(entry.immediateWithin())),
        disclosed);
  }

  private Moment due(Deadline deadline, @Nullable Instant met) {
    return new Moment(
        Occasion.DISCLOSURE_DUE,
        deadline.day().plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
        deadline.provisional(),
        met);
  }
}
