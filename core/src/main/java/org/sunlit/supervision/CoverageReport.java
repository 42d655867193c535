package org.sunlit.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Deadline;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.Timing;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Grounds;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Stage;
import org.sunlit.supervision.CoverageLine.Standing;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Register;

/** Holds the catalog against what was disclosed, for one day; reads nothing and changes nothing. */
public final class CoverageReport {
  private final SchoolProfile school;
  private final CatalogInForce catalog;
  private final Register register;
  private final List<DisclosureItem> items;
  private final LocalDate today;

  public CoverageReport(
      SchoolProfile school,
      CatalogInForce catalog,
      Register register,
      Collection<DisclosureItem> items,
      LocalDate today) {
    this.school = school;
    this.catalog = catalog;
    this.register = register;
    this.items = List.copyOf(items);
    this.today = today;
  }

  /**
   * The report on some units; on the presets it is always of the whole school.
   *
   * @param units those that the reader may know of
   */
  public Coverage of(Predicate<UnitId> units) {
    List<CoverageLine> lines = new ArrayList<>();
    for (Unit unit : school.units()) {
      if (!units.test(unit.id())) continue;
      catalog.of(unit.id()).forEach(each -> lines.add(line(each, true)));
      catalog.core(unit.id()).stream()
          .filter(each -> catalog.entry(each.code()).isEmpty())
          .forEach(each -> lines.add(line(each, false)));
    }
    return new Coverage(
        lines,
        catalog.profiled().presets().stream()
            .map(each -> new Coverage.Uncovered(each, each.uncovered(catalog.entries())))
            .toList());
  }

  private CoverageLine line(CatalogEntry entry, boolean inForce) {
    List<DisclosureItem> under =
        items.stream()
            .filter(each -> entry.code().equals(each.entry()))
            .filter(each -> each.stage() != Stage.WITHDRAWN)
            .toList();
    Optional<LocalDate> last =
        under.stream().flatMap(each -> disclosed(each).stream()).max(Comparator.naturalOrder());
    Optional<Deadline> due = inForce ? due(entry, under) : Optional.empty();
    return new CoverageLine(
        entry,
        inForce,
        standing(entry, inForce, last.isPresent(), due),
        last.orElse(null),
        due.orElse(null),
        under.size());
  }

  private Standing standing(
      CatalogEntry entry, boolean inForce, boolean disclosed, Optional<Deadline> due) {
    if (register.wholeEntry(entry.responsibleUnit(), entry.code()).isPresent()) {
      return Standing.WITHHELD;
    }
    boolean late = due.filter(each -> today.isAfter(each.day())).isPresent();
    if (!inForce || late) return Standing.MISSING;
    boolean outstanding = due.isPresent() && !(entry.timing().isPeriodic() && disclosed);
    return outstanding ? Standing.DUE : disclosed ? Standing.DISCLOSED : Standing.NOTHING_YET;
  }

  /** The last day on which something of the item was disclosed. */
  private Optional<LocalDate> disclosed(DisclosureItem item) {
    return item.visits().stream()
        .filter(each -> each.version() != null)
        .map(each -> school.calendar().dayOf(each.at()))
        .max(Comparator.naturalOrder());
  }

  private Optional<Deadline> due(CatalogEntry entry, List<DisclosureItem> under) {
    Timing.Cycle cycle = entry.timing().cycle();
    return cycle == null ? soonest(entry, under) : Optional.of(due(entry, cycle, under));
  }

  /** What was raised and is not disclosed yet is due from the day on which it arose. */
  private Optional<Deadline> soonest(CatalogEntry entry, List<DisclosureItem> under) {
    return under.stream()
        .filter(each -> each.disclosed().isEmpty())
        .flatMap(each -> Stream.ofNullable(each.grounds()))
        .map(
            grounds ->
                school
                    .calendar()
                    .after(grounds.arose(), school.parameters().span(entry.immediateWithin())))
        .min(Comparator.comparing(Deadline::day));
  }

  /** The last whole period, if the entry was in force and it is not disclosed; else the present. */
  private Deadline due(CatalogEntry entry, Timing.Cycle cycle, List<DisclosureItem> under) {
    LocalDate lastDay = cycle.beginning(today).minusDays(1);
    LocalDate since = catalog.since(entry.code()).orElse(null);
    boolean owed = since == null || !lastDay.isBefore(since);
    LocalDate day =
        owed && !isDisclosed(cycle, lastDay, under)
            ? cycle.due(lastDay)
            : isDisclosed(cycle, today, under)
                ? cycle.due(cycle.end(today).plusDays(1))
                : cycle.due(today);
    return new Deadline(day, school.calendar().isProvisional(day));
  }

  /** Whether something of the period that the day lies in is disclosed. */
  private boolean isDisclosed(Timing.Cycle cycle, LocalDate day, List<DisclosureItem> under) {
    return under.stream()
        .filter(each -> !each.disclosed().isEmpty())
        .map(DisclosureItem::grounds)
        .anyMatch(each -> isOf(each, cycle.beginning(day), cycle.end(day)));
  }

  private static boolean isOf(@Nullable Grounds grounds, LocalDate first, LocalDate last) {
    return grounds != null && !grounds.arose().isBefore(first) && !grounds.arose().isAfter(last);
  }
}
