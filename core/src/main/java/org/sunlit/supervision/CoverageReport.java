package org.sunlit.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sunlit.agenda.Moment;
import org.sunlit.agenda.Occasion;
import org.sunlit.calendar.Deadline;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.catalog.Timing;
import org.sunlit.item.DisclosureItem;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Stage;
import org.sunlit.supervision.CoverageLine.Standing;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Register;

/**
 * Holds the catalog against what was disclosed, for one day; changes nothing. What is due it takes
 * from the agenda, so that it says the same as what is announced.
 */
public final class CoverageReport {
  private static final Set<Occasion> DUES =
      Set.of(Occasion.DISCLOSURE_DUE, Occasion.RESULT_DUE, Occasion.RESULT_DUE_AT_THE_LATEST);

  private final SchoolProfile school;
  private final CatalogInForce catalog;
  private final Register register;
  private final List<DisclosureItem> items;
  private final LocalDate today;
  private final Function<CatalogEntry, List<Moment>> ofEntries;
  private final Function<DisclosureItem, List<Moment>> ofItems;

  /**
   * @param ofEntries what is due under an entry though nobody has raised it
   * @param ofItems what is due of an item
   */
  public CoverageReport(
      SchoolProfile school,
      CatalogInForce catalog,
      Register register,
      Collection<DisclosureItem> items,
      LocalDate today,
      Function<CatalogEntry, List<Moment>> ofEntries,
      Function<DisclosureItem, List<Moment>> ofItems) {
    this.school = school;
    this.catalog = catalog;
    this.register = register;
    this.items = List.copyOf(items);
    this.today = today;
    this.ofEntries = ofEntries;
    this.ofItems = ofItems;
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
      catalog.coreLeftOut(unit.id()).forEach(each -> lines.add(line(each, false)));
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
    boolean withheld = register.wholeEntry(entry.responsibleUnit(), entry.code()).isPresent();
    Optional<Deadline> due = inForce && !withheld ? due(entry, under) : Optional.empty();
    return new CoverageLine(
        entry,
        inForce,
        withheld ? Standing.WITHHELD : standing(entry, inForce, last.isPresent(), due),
        last.orElse(null),
        due.orElse(null),
        under.size());
  }

  private Standing standing(
      CatalogEntry entry, boolean inForce, boolean disclosed, Optional<Deadline> due) {
    boolean late = due.filter(each -> today.isAfter(each.day())).isPresent();
    if (!inForce || late) return Standing.MISSING;
    if (due.filter(each -> isOutstanding(entry, each)).isPresent()) return Standing.DUE;
    return disclosed ? Standing.DISCLOSED : Standing.NOTHING_YET;
  }

  /** Of a period that is not over nothing is outstanding yet. */
  private boolean isOutstanding(CatalogEntry entry, Deadline due) {
    Timing.Cycle cycle = entry.timing().cycle();
    return cycle == null || today.isAfter(due.day().minusDays(cycle.daysAfter()));
  }

  /** The last day on which something of the item was disclosed. */
  private Optional<LocalDate> disclosed(DisclosureItem item) {
    return item.visits().stream()
        .filter(each -> each.version() != null)
        .map(each -> school.calendar().dayOf(each.at()))
        .max(Comparator.naturalOrder());
  }

  /** What is owed first: of the entry itself, or of what was raised under it. */
  private Optional<Deadline> due(CatalogEntry entry, List<DisclosureItem> under) {
    return Stream.concat(
            ofEntries.apply(entry).stream(),
            under.stream().flatMap(each -> ofItems.apply(each).stream()))
        .filter(each -> each.isOpen() && DUES.contains(each.occasion()))
        .min(Comparator.comparing(Moment::at))
        .map(each -> each.lastDay(school.calendar()));
  }
}
