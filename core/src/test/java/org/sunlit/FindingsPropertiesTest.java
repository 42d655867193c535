package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.sunlit.RandomWalksPropertiesTest.Walk;
import org.sunlit.agenda.Announcement;
import org.sunlit.channels.Standing;
import org.sunlit.finding.Findings;
import org.sunlit.record.Content;
import org.sunlit.record.SubjectId;
import org.sunlit.store.MemoryStore;

/** The same record comes to the same findings, whoever looks at it and whenever. */
class FindingsPropertiesTest {
  private static final int STEPS = 80;

  @Property(tries = 25)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void who_looks_only_at_the_end_finds_what_was_found_meanwhile(
      @ForAll long seed, @ForAll long looking) {
    Walk walk = new Walk(seed);
    Random times = new Random(looking);
    try (School school = walk.school) {
      for (int each = 0; each < STEPS; each++) {
        if (times.nextInt(6) == 0) {
          boolean broken = times.nextBoolean();
          school.site.insteadOfPlacing = broken ? Standing.Absent::new : null;
        }
        walk.step();
        if (times.nextInt(3) == 0) school.sunlit.supervision().work();
      }
      school.sunlit.tick();
      school.sunlit.supervision().work();

      MemoryStore copy = copyOf(school, walk.matter.id);
      try (Sunlit later = openedOn(copy, school)) {
        later.supervision().work();

        assertThat(told(later)).containsExactlyInAnyOrderElementsOf(told(school.sunlit));
        Statistics.collect(told(later).size() > 1);
        Statistics.coverage(found -> found.check(true).percentage(most -> most > 30));
      }
    }
  }

  private static List<String> told(Sunlit sunlit) {
    return sunlit.supervision().findings(School.SUPERVISOR).stream()
        .map((Findings.OnDesk each) -> each.finding().id() + " " + each.words())
        .toList();
  }

  /** The item's record and what was announced; nothing of what anybody found. */
  private static MemoryStore copyOf(School school, SubjectId item) {
    MemoryStore copy = new MemoryStore(school.clock);
    school.store.transaction(
        from ->
            copy.transaction(
                to -> {
                  from.entries(item).forEach(to::append);
                  from.rows(Content.class, item).forEach(to::put);
                  from.rows(Announcement.class).forEach(to::put);
                  return true;
                }));
    return copy;
  }

  private static Sunlit openedOn(MemoryStore store, School school) {
    return Sunlit.of(School.PROFILE)
        .store(store)
        .directory(School.people())
        .channel("site", school.site)
        .open();
  }
}
