package org.sunlit.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Period;
import org.sunlit.calendar.Span;
import org.sunlit.calendar.WorkingCalendar;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

/**
 * How long something has been on show, and where: computed from what outlets answered, never
 * ticked.
 */
public final class Showing {
  private Showing() {}

  /**
   * Since when the outlets together reach everyone in the version's scope without a break; nothing
   * while they do not.
   */
  public static Optional<Instant> coveredSince(DisclosureItem item, Version version, Units units) {
    List<OutletStanding> live =
        item.standings().values().stream()
            .filter(each -> each.shows(version.number()))
            .sorted(Comparator.comparing(OutletStanding::since))
            .toList();
    List<VisibilityScope> reached = new ArrayList<>();
    for (OutletStanding each : live) {
      reached.add(each.reached());
      if (units.includes(units.union(reached), version.scope())) return Optional.of(each.since());
    }
    return Optional.empty();
  }

  /** Those in the version's scope whom no outlet has reached with it; nobody if all are reached. */
  public static VisibilityScope unreached(DisclosureItem item, Version version, Units units) {
    VisibilityScope reached =
        units.union(
            item.standings().values().stream()
                .filter(each -> each.shows(version.number()))
                .map(OutletStanding::reached)
                .toList());
    return units.scope(
        version.scope().audiences().stream()
            .filter(each -> !units.includes(reached, units.scope(each)))
            .toList());
  }

  /**
   * The days a version must be on show before the matter goes on; none if its stage has no minimum.
   */
  public static Optional<Period> minimum(
      Stage stage, Instant since, WorkingCalendar calendar, Parameters parameters) {
    return span(stage, parameters)
        .map(
            span -> {
              LocalDate first = calendar.dayOf(since);
              return new Period(first, calendar.after(first, span).day());
            });
  }

  /** How long that is. */
  public static Optional<Span> span(Stage stage, Parameters parameters) {
    return switch (stage) {
      case PRIOR_DISCLOSURE ->
          Optional.of(parameters.span(Parameters.Name.PRIOR_DISCLOSURE_DISPLAY));
      case DECISION_DISCLOSURE ->
          Optional.of(parameters.span(Parameters.Name.DECISION_DISCLOSURE_DISPLAY));
      case PUBLIC_SUPERVISION ->
          Optional.of(parameters.span(Parameters.Name.PUBLIC_SUPERVISION_PERIOD));
      case DRAFT, CONSULTATION, DELIBERATION, RESULT_DISCLOSURE, ARCHIVED, WITHDRAWN ->
          Optional.empty();
    };
  }
}
