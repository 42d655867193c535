package org.sunlit.demo.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.Sunlit;
import org.sunlit.channels.Standing;
import org.sunlit.demo.scenario.Report.Why;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Version;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Clause;
import org.sunlit.procedure.Stage;
import org.sunlit.publishing.Door;
import org.sunlit.publishing.Gap;
import org.sunlit.publishing.Placement;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** Why something does not stand on an outlet, and who misses it; in words for people. */
final class Reasons {
  private static final Clause NO_LEAK = Clause.of("C7.2.7");
  private static final Clause NO_GAP = Clause.of("C4.2");
  private static final Clause PARTY_FIRST = Clause.of("PA-4");
  private static final Clause RELEASED = Clause.of("PA-15");

  private final Sunlit sunlit;
  private final Onlooker onlooker;
  private final Map<Case, Optional<Why>> known = new HashMap<>();

  /** What a reason follows from. */
  private record Case(
      SubjectId subject, String outlet, @Nullable String wanted, int claim, List<Door> doors) {}

  Reasons(Sunlit sunlit, Onlooker onlooker) {
    this.sunlit = sunlit;
    this.onlooker = onlooker;
  }

  /** Why nothing stands there; nothing if something does, or nothing was to. */
  Optional<Why> of(Placement placement) {
    if (!(placement.standing() instanceof Standing.Absent)) return Optional.empty();
    return known.computeIfAbsent(
        new Case(
            placement.subject(),
            placement.outlet(),
            placement.wanted(),
            placement.claim(),
            sunlit.outlets().doors()),
        each -> onlooker.item(placement.subject()).flatMap(item -> because(item, placement)));
  }

  private Optional<Why> because(DisclosureItem item, Placement placement) {
    Version shown = item.shown().orElse(null);
    if (shown == null) return Optional.empty();
    if (placement.wanted() != null) return waits(item);
    if (item.stage() == Stage.WITHDRAWN) return Optional.empty();
    String outlet = placement.outlet();
    VisibilityScope reach = sunlit.outlets().reach(outlet, shown.scope());
    if (!school().order().includes(shown.scope(), reach)) {
      return Optional.of(tooWide(item, shown, reach, outlet));
    }
    if (!shown.released().contains(outlet)) {
      return Optional.of(
          why(RELEASED, "渠道管理单位还没有同意在这里发布", "its keeper has not released it there yet", Map.of()));
    }
    return item.notices().isEmpty()
        ? Optional.empty()
        : Optional.of(why(NO_LEAK, "公示期满，已撤下", "the notice is over and taken down", Map.of()));
  }

  private Why tooWide(DisclosureItem item, Version shown, VisibilityScope reach, String outlet) {
    Map<String, Words> named =
        Map.of("scope", school().words(shown.scope()), "reach", school().words(reach));
    Optional<Door> open =
        sunlit.outlets().doors().stream()
            .filter(each -> each.outlet().equals(outlet) && !each.passed())
            .findFirst();
    if (open.isPresent()) {
      return why(
          NO_LEAK,
          "系统以校外陌生人的身份去试，结果是“{fault}”。关好之前，这个渠道一律按面向社会对待；本事项只对{scope}公开，所以一个字也不放上去",
          "tried as a stranger from outside, the answer was “{fault}”. Until it is shut the outlet"
              + " counts as public; this is for {scope} only, so not a word is put there",
          with(named, "fault", Words.joined(open.get().faults())));
    }
    boolean stoodThere = item.standings().containsKey(outlet);
    return !stoodThere
        ? why(
            NO_LEAK,
            "不放：公开范围（{scope}）容不下这个渠道的读者（{reach}）",
            "not put there: its scope {scope} does not hold the outlet's readers, {reach}",
            named)
        : why(
            NO_LEAK,
            "已撤下，原处只留一句“{tombstone}”：公开范围缩小为{scope}，而这个渠道的读者是{reach}",
            "taken down, “{tombstone}” is all that stays: its scope is {scope} now, and the outlet's"
                + " readers are {reach}",
            with(named, "tombstone", school().wording().tombstone()));
  }

  /** A Party affair may be on its way outside and wait for the inside. */
  private Optional<Why> waits(DisclosureItem item) {
    List<String> outlets =
        Optional.ofNullable(item.entry())
            .flatMap(school().catalog()::entry)
            .filter(each -> each.isPartyAffair())
            .map(each -> each.outlets())
            .orElse(List.of());
    List<Words> inside =
        outlets.stream()
            .filter(each -> !sunlit.outlets().reach(each, VisibilityScope.PUBLIC).isPublic())
            .map(this::name)
            .toList();
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of(
            why(
                PARTY_FIRST,
                "先等一等：党务先党内后党外，{inside}上发布之后，这里才发布",
                "it waits: Party affairs go inside first; it is placed here once it stands on"
                    + " {inside}",
                Map.of("inside", Words.joined(inside))));
  }

  /** Who misses what is on show, and what would reach them. */
  Optional<Why> gap(SubjectId subject) {
    return sunlit.outlets().gap(subject).map(this::gap);
  }

  private Why gap(Gap gap) {
    Map<String, Words> named =
        Map.of(
            "unreached",
            school().words(gap.unreached()),
            "outlets",
            Words.joined(gap.wouldReach().stream().map(this::name).toList()));
    return gap.wouldReach().isEmpty()
        ? why(
            NO_GAP,
            "还看不到的人：{unreached}。现在没有一个渠道能到达他们而又不超出公开范围",
            "who cannot see it yet: {unreached}. No outlet reaches them now without reaching more",
            named)
        : why(
            NO_GAP,
            "还看不到的人：{unreached}。能到达他们的渠道：{outlets}",
            "who cannot see it yet: {unreached}. What would reach them: {outlets}",
            named);
  }

  private Words name(String outlet) {
    return school().outlet(outlet).map(Outlet::name).orElse(Words.same(outlet));
  }

  private SchoolProfile school() {
    return sunlit.school();
  }

  private static Map<String, Words> with(Map<String, Words> named, String name, Words words) {
    Map<String, Words> more = new HashMap<>(named);
    more.put(name, words);
    return more;
  }

  private static Why why(Clause clause, String zh, String en, Map<String, Words> named) {
    return new Why(new Words(zh, en).with(named), clause.id(), clause.cite());
  }
}
