package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sunlit.RandomWalksPropertiesTest.Walk;
import org.sunlit.agenda.Announcement;
import org.sunlit.channels.Publication;
import org.sunlit.reading.Filter;
import org.sunlit.record.Actor;
import org.sunlit.record.Entry;
import org.sunlit.record.Guidance;
import org.sunlit.visibility.Viewer;

/** The same orders at the same instants come to the same, whether and whenever anybody ticks. */
class TicksPropertiesTest {
  private static final int STEPS = 60;

  /** All that a gate or a query answers after a walk. */
  private record Answers(
      List<Entry> entries, List<Optional<Guidance>> guidance, List<Publication> pages) {

    static Answers of(School school, Matter matter) {
      Sunlit sunlit = school.sunlit;
      List<Optional<Guidance>> guidance = new ArrayList<>();
      for (Actor each :
          List.of(School.HANDLER, School.HEAD, School.OFFICE, School.SUPERVISOR, School.STUDENT)) {
        guidance.add(sunlit.explain(each, matter.id));
      }
      return new Answers(
          sunlit.entries(matter.id),
          guidance,
          sunlit.reading().feed(Viewer.ANONYMOUS, Filter.newest()));
    }
  }

  /**
   * @param working whether the outlets are worked meanwhile, which ticks as well; if not, one of
   *     the two is never ticked at all
   */
  @Property(tries = 20)
  void nothing_that_is_asked_depends_on_a_tick(
      @ForAll long seed, @ForAll long ticking, @ForAll boolean working) {
    Walk ticked = new Walk(seed);
    Walk alone = new Walk(seed);
    ticked.working = working;
    alone.working = working;
    Random times = new Random(ticking);
    try (School one = ticked.school;
        School other = alone.school) {
      for (int each = 0; each < STEPS; each++) {
        Instant before = one.clock.instant();
        alone.step();
        ticked.step();
        tickBetween(before, one, times);
        if (each % 10 == 0)
          assertThat(Answers.of(one, ticked.matter)).isEqualTo(Answers.of(other, alone.matter));
      }
      assertThat(Answers.of(one, ticked.matter)).isEqualTo(Answers.of(other, alone.matter));
      assertThat(ticked.matter.item()).isEqualTo(alone.matter.item());
      assertThat(one.clock.instant()).isEqualTo(other.clock.instant());
    }
  }

  /** Whoever ticks at last has announced what everyone else has, who ticked all the time. */
  @Property(tries = 15)
  void what_is_announced_does_not_depend_on_when_one_ticks(
      @ForAll long seed, @ForAll long ticking) {
    Walk ticked = new Walk(seed);
    Walk late = new Walk(seed);
    Random times = new Random(ticking);
    ticked.school.sunlit.tick();
    late.school.sunlit.tick();
    try (School one = ticked.school;
        School other = late.school) {
      for (int each = 0; each < STEPS; each++) {
        Instant before = one.clock.instant();
        late.step();
        ticked.step();
        tickBetween(before, one, times);
      }
      one.sunlit.tick();
      other.sunlit.tick();

      assertThat(unnumbered(one)).containsExactlyInAnyOrderElementsOf(unnumbered(other));
    }
  }

  /** Now and at some instant since, as if the clock had been read more often. */
  private static void tickBetween(Instant before, School school, Random times) {
    Instant now = school.clock.instant();
    long passed = now.getEpochSecond() - before.getEpochSecond();
    if (passed > 0 && times.nextBoolean()) {
      school.clock.set(before.plusSeconds(times.nextLong(passed)));
      school.sunlit.tick();
      school.clock.set(now);
    }
    if (times.nextBoolean()) school.sunlit.tick();
  }

  private static List<String> unnumbered(School school) {
    return school.sunlit.announcements(0, 10_000).stream()
        .map((Announcement each) -> each.subject() + " " + each.occasion() + " " + each.due())
        .toList();
  }
}
