package org.sunlit.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Quota;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.item.Version;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;

/**
 * Outlets break down and processes end at any point, clocks jump, scopes narrow, outlets are set up
 * otherwise: afterwards every standing is what is wanted, and nothing was ever given to an outlet
 * that more people see than may.
 */
class LoopPropertiesTest {
  private static final int STEPS = 40;
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
      school = ThreeOutlets.school(random.nextBoolean(), site, campus, wall);
      all().forEach(each -> each.on(school.clock));
      matter = Matter.raisedIn(school);
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
      switch (random.nextInt(12)) {
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
      for (int each = 0; each < 24; each++) {
        later(A_WHILE);
        work();
      }
    }

    void isQuiet() {
      List<Placement> placements = school.sunlit.placements();
      for (Placement each : placements) {
        Publication there = of(each.outlet()).standing.get(each.channelKey());
        String wanted = each.wanted();
        if (wanted == null) {
          assertThat(there).as("nothing is wanted on %s", each.outlet()).isNull();
          continue;
        }
        if (there == null) throw new AssertionError("something is wanted on " + each.outlet());
        if (of(each.outlet()).replaces()) {
          assertThat(there.revision()).as(each.outlet()).isEqualTo(wanted);
        }
        mayBeSeen(each, there);
      }
    }

    private void mayBeSeen(Placement placement, Publication there) {
      for (Publication.Version shown : there.versions()) {
        Version version = matter.item().versions().get(shown.number() - 1);
        assertThat(School.PROFILE.order().includes(version.scope(), of(placement.outlet()).reach))
            .as("version %s on %s", shown.number(), placement.outlet())
            .isTrue();
      }
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

    chain.leaksNothing();
    chain.isQuiet();
    chain.keepsTheQuota();
    chain.school.close();
  }
}
