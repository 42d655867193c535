package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Quota;
import org.sunlit.channels.Standing;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.item.StandingCommand.ConfirmAbsence;
import org.sunlit.item.StandingCommand.ConfirmStanding;
import org.sunlit.item.Version;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

/**
 * Outlets break down, some for days, and processes end at any point, clocks jump, scopes narrow,
 * outlets are set up otherwise, persons confirm what stands, rightly or wrongly, and the catalog
 * page tells of it all: afterwards every standing is what is wanted, and nothing was ever given to
 * an outlet that more people see than may.
 */
class LoopPropertiesTest {
  private static final Units ORDER = School.PROFILE.order();
  private static final int STEPS = 40;

  /** The column of the catalog page that counts. */
  private static final int DISCLOSED = 5;

  private static final Quota QUOTA = new Quota(2, Duration.ofDays(1));
  private static final Duration A_WHILE = Duration.ofHours(7);

  /** One chain of events. */
  private static final class Chain {
    private final Random random;
    private final StormyOutlet site;
    private final StormyOutlet campus;
    private final StormyOutlet wall;
    private final School school;
    private final Matter matter;
    private final Map<Stage, Runnable> ways = new EnumMap<>(Stage.class);

    Chain(long seed) {
      random = new Random(seed);
      site = new StormyOutlet(VisibilityScope.PUBLIC, true, null, random);
      campus = new StormyOutlet(ThreeOutlets.campus(), true, null, random);
      wall = new StormyOutlet(VisibilityScope.PUBLIC, false, QUOTA, random);
      school =
          ThreeOutlets.school(
              ThreeOutlets.withTheCatalogPage(random.nextBoolean()), site, campus, wall);
      all().forEach(each -> each.on(school.clock));
      matter = Matter.raisedIn(school);
      all().forEach(each -> each.scopes = this::scopes);
      ways.put(Stage.DRAFT, matter::toPriorDisclosure);
      ways.put(Stage.PRIOR_DISCLOSURE, matter::toConsultation);
      ways.put(Stage.CONSULTATION, matter::toDecision);
      ways.put(Stage.DECISION_DISCLOSURE, matter::toDeliberation);
      ways.put(Stage.DELIBERATION, matter::toResult);
      ways.put(Stage.RESULT_DISCLOSURE, matter::toSupervision);
    }

    private List<StormyOutlet> all() {
      return List.of(site, campus, wall);
    }

    private void storm(boolean on) {
      all().forEach(each -> each.stormy = on);
    }

    void step() {
      switch (random.nextInt(14)) {
        case 0, 1 -> onward();
        case 2 -> matter.refused(School.REVIEWER, narrowed());
        case 3 -> {
          if (random.nextInt(6) == 0) {
            matter.refused(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
          }
        }
        case 4 ->
            campus.reach = random.nextInt(3) == 0 ? VisibilityScope.PUBLIC : ThreeOutlets.campus();
        case 5 -> all().get(random.nextInt(3)).standing.clear();
        case 12, 13 -> downForDays();
        case 6, 7 -> later(Duration.ofMinutes(random.nextInt(600)));
        default -> work();
      }
      leaksNothing();
    }

    /** What may have been refused is not asked for again. */
    private void onward() {
      Runnable way = ways.get(matter.item().stage());
      if (way == null) return;
      storm(random.nextBoolean());
      try {
        way.run();
      } catch (AssertionError | StormyOutlet.Killed notYet) {
        assertThat(notYet).isNotNull();
      } finally {
        storm(true);
      }
    }

    private NarrowScope narrowed() {
      return new NarrowScope(
          matter.id,
          List.of(Audience.of(random.nextBoolean() ? Community.CAMPUS : Community.STAFF)),
          "含内部安排");
    }

    private void later(Duration by) {
      school.clock.set(school.clock.instant().plus(by));
    }

    /** Somebody looks, and says what they found or what they would like to have found. */
    private void downForDays() {
      StormyOutlet out = all().get(random.nextInt(3));
      out.down = random.nextInt(3) > 0;
      for (int each = 0; each < 5; each++) {
        work();
        later(Duration.ofDays(1));
      }
      confirm(out);
    }

    private void confirm(StormyOutlet out) {
      PlacementKey key = new PlacementKey(matter.id.value(), name(out));
      if (!out.standing.containsKey(key)) matter.refused(School.OFFICE, isGone(name(out)));
      boolean says = out.standing.containsKey(key) || random.nextInt(3) == 0;
      Version shown = matter.item().shown().orElse(null);
      if (!says || shown == null) return;
      matter.refused(
          School.KEEPER,
          new ConfirmStanding(
              matter.id,
              name(out),
              shown.digest(),
              List.copyOf(out.reach.audiences()),
              school.clock.today(),
              "首页",
              "可见",
              evidence()));
    }

    private ConfirmAbsence isGone(String outlet) {
      return new ConfirmAbsence(matter.id, outlet, school.clock.today(), "首页", "未见", evidence());
    }

    private Digest evidence() {
      return school
          .sunlit
          .attach("photo.png", "image/png", new ByteArrayInputStream(new byte[] {1}))
          .sha256();
    }

    /** What awaits a person once it is calm is done: they take it down, and say so. */
    private void takeDownByHand() {
      for (Placement each : school.sunlit.placements()) {
        boolean asked =
            each.standing() instanceof Standing.Pending pending && pending.task() != null;
        if (!asked) continue;
        of(each.outlet()).standing.remove(each.channelKey());
        matter.done(School.KEEPER, isGone(each.outlet()));
      }
    }

    private void work() {
      try {
        school.sunlit.work();
      } catch (StormyOutlet.Killed died) {
        assertThat(died).hasMessage("killed");
      }
    }

    /** Whatever is given to an outlet was made for whom it reaches, and they may see all of it. */
    private void leaksNothing() {
      for (StormyOutlet each : all()) assertThat(each.faults).isEmpty();
    }

    void calm() {
      storm(false);
      all().forEach(each -> each.down = false);
      for (int each = 0; each < 24; each++) {
        later(A_WHILE);
        work();
        takeDownByHand();
      }
    }

    List<Placement> placements() {
      return school.sunlit.placements();
    }

    /** Whether the outlet holds the wanted revision, or as near to it as it can be replaced. */
    boolean standsAsWanted(Placement placement) {
      Publication there = of(placement.outlet()).standing.get(placement.channelKey());
      String wanted = placement.wanted();
      if (wanted == null || there == null) return wanted == null && there == null;
      return !of(placement.outlet()).replaces()
          ? scopes(there).stream()
              .allMatch(each -> ORDER.includes(each, of(placement.outlet()).reach))
          : there.revision().equals(wanted);
    }

    Stream<StormyOutlet.Given> given() {
      return all().stream().flatMap(each -> each.given.stream());
    }

    /** For whom everything in a publication was approved: its versions, the entries it lists. */
    private List<VisibilityScope> scopes(Publication publication) {
      return publication.kind() == Publication.Kind.CATALOG
          ? listed(publication)
          : publication.versions().stream()
              .map(each -> matter.item().versions().get(each.number() - 1).scope())
              .toList();
    }

    private List<VisibilityScope> listed(Publication page) {
      List<VisibilityScope> scopes = new ArrayList<>();
      for (Publication.Table table : page.tables()) {
        for (Publication.Table.Row row : table.rows()) {
          scopes.add(School.PROFILE.catalog().entry(row.id()).orElseThrow().widest());
          if (!row.cells().get(DISCLOSED).value().equals("<p>0</p>")) {
            scopes.add(widestDisclosed());
          }
        }
      }
      return scopes;
    }

    /** For whom something of the item is on show, which the page may then count. */
    private VisibilityScope widestDisclosed() {
      return matter.item().stage() == Stage.WITHDRAWN
          ? VisibilityScope.NOBODY
          : ORDER.union(matter.item().disclosed().stream().map(Version::scope).toList());
    }

    private String name(StormyOutlet out) {
      return out == site
          ? ThreeOutlets.SITE
          : out == campus ? ThreeOutlets.CAMPUS : ThreeOutlets.WALL;
    }

    private StormyOutlet of(String outlet) {
      return outlet.equals(ThreeOutlets.SITE)
          ? site
          : outlet.equals(ThreeOutlets.CAMPUS) ? campus : wall;
    }

    void keepsTheQuota() {
      for (Instant each : wall.effects) {
        Instant after = each.plus(QUOTA.window());
        assertThat(
                wall.effects.stream()
                    .filter(other -> !other.isBefore(each) && other.isBefore(after)))
            .hasSizeLessThanOrEqualTo(QUOTA.count());
      }
    }
  }

  @Property(tries = 60)
  void after_quiet_every_standing_is_what_is_wanted(@ForAll long seed) {
    Chain chain = new Chain(seed);
    chain.storm(true);
    for (int each = 0; each < STEPS; each++) chain.step();
    chain.calm();

    assertThat(chain.placements()).as("after quiet").allMatch(chain::standsAsWanted);
    assertThat(chain.given())
        .as("given, for whom that was approved at the claim")
        .allMatch(it -> it.scopes().stream().allMatch(each -> ORDER.includes(each, it.reach())));
    chain.leaksNothing();
    chain.keepsTheQuota();
    chain.school.close();
  }
}
