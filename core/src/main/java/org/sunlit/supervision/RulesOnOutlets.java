package org.sunlit.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.sunlit.organization.Outlet;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.supervision.SeenItem.Stretch;
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
              seen.item().standings().keySet().stream()
                  .flatMap(each -> standing(seen, each).stream())
                  .toList());

  static final SupervisionRule<SeenItem> WHAT_A_PERSON_CONFIRMED_STANDS =
      SupervisionRule.of(
          Rule.of(
              "what-a-person-confirmed-stands",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.OUTLET_KEEPER,
              "“{outlet}”恢复答复后的情况与人工确认不符：{found}",
              "{outlet} answers again, and not as a person had confirmed: {found}"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_ORDER,
          seen ->
              seen.fresh().stream()
                  .filter(step -> step.fact() instanceof StandingChanged)
                  .flatMap(step -> otherwise(seen, step, (StandingChanged) step.fact()).stream())
                  .toList());

  private RulesOnOutlets() {}

  /** What an outlet answers otherwise than a person had, while that was to stand. */
  private static Optional<Found> otherwise(
      SeenItem seen, SeenItem.Step step, StandingChanged answer) {
    OutletStanding said = step.before().standings().get(answer.outlet());
    if (said == null || !said.isByHand() || said.kind() != OutletStanding.Kind.LIVE) {
      return Optional.empty();
    }
    boolean owed =
        owed(seen, step.after(), said.version())
            .filter(stretch -> step.at().isBefore(stretch.until()))
            .isPresent();
    boolean same = answer.kind() == said.kind() && answer.version() == said.version();
    if (same || !owed) return Optional.empty();
    return Optional.of(
        Found.suspected(
            answer.outlet() + "@" + step.at(),
            step.at(),
            Map.of(
                "outlet",
                name(seen, answer.outlet()),
                "found",
                answer.kind() == OutletStanding.Kind.ABSENT
                    ? new Words("未在该处公开", "nothing stands there")
                    : new Words("公开的不是该版本", "another version stands there"))));
  }

  private static List<Found> missing(SeenItem seen) {
    CatalogEntry entry = seen.entry();
    Version shown = seen.item().shown().orElse(null);
    if (entry == null || shown == null) return List.of();
    List<Found> missing = new ArrayList<>();
    for (String each : entry.outlets()) {
      seen.since(item -> owed(seen, item, shown.number()).filter(owed -> lacks(seen, item, each)))
          .ifPresent(since -> missing.add(missing(seen, each, since, name(seen, each))));
    }
    if (missing.isEmpty() && entry.manner().medium() == Medium.BOTH) {
      List<String> carrying =
          entry.outlets().stream().filter(each -> carries(seen, shown, each)).toList();
      lacking(seen, carrying)
          .ifPresent(
              medium ->
                  seen.since(item -> owed(seen, item, shown.number()))
                      .ifPresent(
                          since ->
                              missing.add(
                                  missing(seen, medium.name(), since, medium.label().words()))));
    }
    return missing;
  }

  /** How long an item has to stand where its entry says, while it shows this version. */
  private static Optional<Stretch> owed(SeenItem seen, DisclosureItem item, int version) {
    boolean shows =
        item.stage().isOfTheProcedure()
            && item.shown().filter(each -> each.number() == version).isPresent();
    return shows
        ? Optional.of(down(seen, item).map(Stretch::until).orElse(Stretch.ALWAYS))
        : Optional.empty();
  }

  private static boolean lacks(SeenItem seen, DisclosureItem item, String outlet) {
    OutletStanding standing = item.standings().get(outlet);
    return item.shown()
        .filter(each -> carries(seen, each, outlet))
        .filter(each -> standing == null || !standing.shows(each.number()))
        .isPresent();
  }

  /** Whether the outlet reaches nobody beyond the version's scope. */
  private static boolean carries(SeenItem seen, Version version, String outlet) {
    return seen.school()
        .order()
        .includes(version.scope(), seen.reach().of(outlet, version.scope()));
  }

  private static Found missing(SeenItem seen, String what, Instant since, Words words) {
    return Found.suspected(
            what + "@" + since, seen.within(Name.OUTLETS_COMPLETE, since), Map.of("missing", words))
        .until(down(seen, seen.item()).orElse(null));
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
  private static Optional<Found> standing(SeenItem seen, String outlet) {
    return seen.since(item -> comesDown(seen, item, outlet))
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

  private static Optional<Stretch> comesDown(SeenItem seen, DisclosureItem item, String outlet) {
    OutletStanding standing = item.standings().get(outlet);
    if (standing == null || standing.kind() != OutletStanding.Kind.LIVE) return Optional.empty();
    return item.withdrawal() != null || isNarrowed(seen, item, standing)
        ? Optional.of(Stretch.ALWAYS)
        : down(seen, item).map(Stretch::from);
  }

  /** When the item's notice has to be gone, as things stand. */
  private static Optional<Instant> down(SeenItem seen, DisclosureItem item) {
    return NoticeRun.downFrom(item, seen.calendar(), seen.parameters())
        .map((LocalDate day) -> day.atStartOfDay(seen.calendar().zone()).toInstant());
  }

  /** Whether the version that stands was narrowed to less than it reaches there. */
  private static boolean isNarrowed(SeenItem seen, DisclosureItem item, OutletStanding standing) {
    return item.version(standing.version())
            .filter(each -> !seen.school().order().includes(each.scope(), standing.reached()))
            .isPresent()
        && seen.steps().stream()
            .anyMatch(
                step ->
                    step.fact() instanceof ItemFact.ScopeNarrowed narrowing
                        && narrowing.versions().contains(standing.version()));
  }

  private static Words name(SeenItem seen, String outlet) {
    return seen.school().outlet(outlet).map(Outlet::name).orElse(Words.same(outlet));
  }
}
