package org.sunlit.supervision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Period;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.consultation.Consultation;
import org.sunlit.consultation.Opinion;
import org.sunlit.feedback.Remark;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.item.Grounds;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Register;

/** Counts how much people take part; changes nothing and names nobody. */
public final class TakingPart {
  private final SchoolProfile school;
  private final Dossiers dossiers;
  private final Views views;

  public TakingPart(SchoolProfile school, Dossiers dossiers, Views views) {
    this.school = school;
    this.dossiers = dossiers;
    this.views = views;
  }

  /**
   * The figures of a period.
   *
   * @param units those that the reader may know of
   */
  public Participation of(Transaction transaction, Period period, Predicate<UnitId> units) {
    CatalogInForce catalog = CatalogInForce.read(school.catalog(), transaction);
    Register register = Register.read(transaction);
    ParticipationFigures whole = ParticipationFigures.NOTHING;
    Map<UnitId, ParticipationFigures> ofUnits = new TreeMap<>();
    Map<Affair, ParticipationFigures> ofAffairs = new EnumMap<>(Affair.class);
    for (DisclosureItem item : dossiers.items(transaction)) {
      Grounds grounds = item.grounds();
      if (grounds == null || item.disclosed().isEmpty()) continue;
      UnitId unit = grounds.responsibleUnit();
      if (!units.test(unit) || isWithheld(register, item.id(), grounds)) continue;
      ParticipationFigures figures = figures(transaction, item, period);
      whole = whole.and(figures);
      ofUnits.merge(unit, figures, ParticipationFigures::and);
      catalog
          .nowOrBefore(grounds.entry())
          .map(CatalogEntry::affairs)
          .orElse(Set.of())
          .forEach(each -> ofAffairs.merge(each, figures, ParticipationFigures::and));
    }
    List<Participation.OfUnit> lines = new ArrayList<>();
    ofUnits.forEach((unit, figures) -> lines.add(new Participation.OfUnit(unit, figures)));
    return new Participation(period, whole, lines, ofAffairs);
  }

  private static boolean isWithheld(Register register, SubjectId item, Grounds grounds) {
    UnitId unit = grounds.responsibleUnit();
    return register.wholeItem(unit, item).isPresent()
        || register.wholeEntry(unit, grounds.entry()).isPresent();
  }

  private ParticipationFigures figures(
      Transaction transaction, DisclosureItem item, Period period) {
    WorkingCalendar calendar = school.calendar();
    List<Remark> received =
        item.feedback().remarks().stream()
            .filter(each -> period.contains(calendar.dayOf(each.at())))
            .toList();
    ParticipationFigures figures =
        new ParticipationFigures(
            0,
            0,
            0,
            received.size(),
            (int) received.stream().filter(each -> !each.isOpen()).count(),
            views(item.id(), period));
    for (Consultation each : item.consultations()) {
      figures = figures.and(round(transaction, item.id(), each, period));
    }
    return figures;
  }

  private static ParticipationFigures round(
      Transaction transaction, SubjectId item, Consultation round, Period period) {
    Period window = round.window();
    int sealed = round.sealed() == null ? 0 : round.sealed().size();
    if (window == null || !period.contains(window.last()) || sealed == 0) {
      return ParticipationFigures.NOTHING;
    }
    long voices =
        transaction.rows(Opinion.class, item).stream()
            .filter(each -> each.round() == round.round())
            .filter(each -> each.provenance() == null && each.organization() == null)
            .count();
    return new ParticipationFigures(
        sealed, (int) voices, round.releases().isEmpty() ? 0 : sealed, 0, 0, null);
  }

  /** A host may fail; then nobody counted. */
  private @Nullable Long views(SubjectId item, Period period) {
    try {
      OptionalLong counted = views.of(item, period);
      return counted.isPresent() ? counted.getAsLong() : null;
    } catch (RuntimeException outage) {
      return null;
    }
  }
}
