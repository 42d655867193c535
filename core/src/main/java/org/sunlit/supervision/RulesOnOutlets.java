package org.sunlit.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Manner.Medium;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.Shortcoming;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.ItemFact;
import org.sunlit.item.ItemFact.StandingChanged;
import org.sunlit.item.NoticeRun;
import org.sunlit.item.OutletStanding;
import org.sunlit.item.Version;
import org.sunlit.item.Withdrawal;
import org.sunlit.organization.Outlet;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** What stands where. */
final class RulesOnOutlets {

  /** An outlet that reaches more than the scope may not carry it and is not missed. */
  static final SupervisionRule<SeenItem> IT_STANDS_ON_EVERY_OUTLET =
      SupervisionRule.of(
          Rule.of(
              "it-stands-on-every-outlet",
              "C3.6",
              Principle.EFFECTIVENESS,
              Mender.OUTLET_KEEPER,
              "目录条目规定的公开方式未落实，缺少：{missing}",
              "it does not stand wherever the entry says; missing: {missing}"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_PLACE,
          RulesOnOutlets::missing);

  static final SupervisionRule<SeenItem> IT_REACHED_NOBODY_BEYOND_ITS_SCOPE =
      SupervisionRule.of(
          Rule.of(
              "it-reached-nobody-beyond-its-scope",
              "C7.2.7",
              Principle.LAWFULNESS,
              Mender.OUTLET_KEEPER,
              "“{outlet}”的实际公开范围（{reached}）超出批准的范围（{scope}）",
              "on {outlet} it reached {reached}, beyond the approved scope {scope}"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_ORDER,
          seen ->
              seen.fresh().stream()
                  .filter(step -> step.fact() instanceof StandingChanged)
                  .flatMap(step -> wider(seen, step, (StandingChanged) step.fact()).stream())
                  .toList());

  static final SupervisionRule<SeenItem> WHAT_COMES_DOWN_IS_DOWN_IN_TIME =
      SupervisionRule.of(
          Rule.of(
              "what-comes-down-is-down-in-time",
              "C7.2.7",
              Principle.LAWFULNESS,
              Mender.OUTLET_KEEPER,
              "“{outlet}”上应撤下的内容未在{day}前撤下",
              "{outlet} still holds what was to be taken down by the end of {day}"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_ORDER,
          seen ->
              seen.item().standings().entrySet().stream()
                  .filter(each -> each.getValue().kind() == OutletStanding.Kind.LIVE)
                  .flatMap(each -> standing(seen, each.getKey(), each.getValue()).stream())
                  .toList());

  private RulesOnOutlets() {}

  private static List<Found> missing(SeenItem seen) {
    DisclosureItem item = seen.item();
    CatalogEntry entry = seen.entry();
    Version shown = item.shown().orElse(null);
    if (entry == null || shown == null || !item.stage().isOfTheProcedure()) return List.of();
    List<Found> missing = new ArrayList<>();
    List<String> carrying =
        entry.outlets().stream()
            .filter(
                each ->
                    seen.school()
                        .order()
                        .includes(shown.scope(), seen.reach().of(each, shown.scope())))
            .toList();
    for (String each : carrying) {
      OutletStanding standing = item.standings().get(each);
      if (standing != null && standing.shows(shown.number())) continue;
      missing.add(missing(seen, each, absentSince(seen, shown, standing), name(seen, each)));
    }
    if (missing.isEmpty() && entry.manner().medium() == Medium.BOTH) {
      lacking(seen, carrying)
          .ifPresent(
              medium ->
                  missing.add(
                      missing(
                          seen, medium.name(), shownSince(seen, shown), medium.label().words())));
    }
    return missing;
  }

  private static Found missing(SeenItem seen, String what, Instant since, Words words) {
    return Found.suspected(
            what + "@" + since, seen.within(Name.OUTLETS_COMPLETE, since), Map.of("missing", words))
        .until(down(seen));
  }

  /** Which of both media none of these outlets is. */
  private static Optional<Medium> lacking(SeenItem seen, List<String> outlets) {
    List<Boolean> offline =
        outlets.stream()
            .flatMap(each -> seen.school().outlet(each).stream())
            .map(Outlet::isOffline)
            .toList();
    if (!offline.contains(false)) return Optional.of(Medium.ONLINE);
    return offline.contains(true) ? Optional.empty() : Optional.of(Medium.OFFLINE);
  }

  /** Since when it should stand there and does not. */
  private static Instant absentSince(
      SeenItem seen, Version shown, @Nullable OutletStanding standing) {
    Instant disclosed = shownSince(seen, shown);
    return standing == null || standing.since().isBefore(disclosed) ? disclosed : standing.since();
  }

  private static Instant shownSince(SeenItem seen, Version shown) {
    return seen.steps().stream()
        .filter(step -> shows(step.after(), shown) && !shows(step.before(), shown))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .at();
  }

  private static boolean shows(DisclosureItem item, Version version) {
    return item.stage() != Stage.WITHDRAWN
        && item.shown().filter(each -> each.number() == version.number()).isPresent();
  }

  private static Optional<Found> wider(
      SeenItem seen, SeenItem.Step step, StandingChanged standing) {
    VisibilityScope approved =
        step.after()
            .version(standing.version())
            .or(() -> step.after().shown())
            .map(Version::scope)
            .orElse(VisibilityScope.NOBODY);
    boolean within = seen.school().order().includes(approved, standing.reached());
    return standing.kind() != OutletStanding.Kind.LIVE || within
        ? Optional.empty()
        : Optional.of(
            Found.suspected(
                standing.outlet() + "@" + step.at(),
                step.at(),
                Map.of(
                    "outlet",
                    name(seen, standing.outlet()),
                    "reached",
                    seen.school().words(standing.reached()),
                    "scope",
                    seen.school().words(approved))));
  }

  /** What still stands though the matter is withdrawn, its notice over or its scope narrower. */
  private static Optional<Found> standing(SeenItem seen, String outlet, OutletStanding standing) {
    return comesDown(seen, standing)
        .map(
            since -> {
              Instant due = seen.within(Name.TAKEN_DOWN, since);
              return Found.determinate(
                  outlet + "@" + since,
                  due,
                  Map.of(
                      "outlet",
                      name(seen, outlet),
                      "day",
                      seen.calendar().dayOf(due.minusSeconds(1))));
            });
  }

  private static Optional<Instant> comesDown(SeenItem seen, OutletStanding standing) {
    Withdrawal withdrawal = seen.item().withdrawal();
    if (withdrawal != null) return Optional.of(withdrawal.at());
    return Stream.concat(
            Optional.ofNullable(down(seen)).stream(), narrowed(seen, standing).stream())
        .min(Instant::compareTo);
  }

  private static @Nullable Instant down(SeenItem seen) {
    return NoticeRun.downFrom(seen.item(), seen.calendar(), seen.parameters())
        .map((LocalDate day) -> day.atStartOfDay(seen.calendar().zone()).toInstant())
        .orElse(null);
  }

  /** When the version that stands was narrowed to less than it reaches there. */
  private static Optional<Instant> narrowed(SeenItem seen, OutletStanding standing) {
    boolean within =
        seen.item()
            .version(standing.version())
            .filter(each -> !seen.school().order().includes(each.scope(), standing.reached()))
            .isEmpty();
    if (within) return Optional.empty();
    return seen.steps().stream()
        .filter(
            step ->
                step.fact() instanceof ItemFact.ScopeNarrowed narrowing
                    && narrowing.versions().contains(standing.version()))
        .map(SeenItem.Step::at)
        .reduce((earlier, later) -> later);
  }

  private static Words name(SeenItem seen, String outlet) {
    return seen.school().outlet(outlet).map(Outlet::name).orElse(Words.same(outlet));
  }
}
