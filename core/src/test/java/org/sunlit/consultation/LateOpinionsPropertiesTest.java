package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.consultation.OpinionCommand.EnterOpinion;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.procedure.Stage;

/** A day ends at 24:00 where the school is, wherever the machine thinks that it stands. */
class LateOpinionsPropertiesTest {
  private static final ZoneId OF_THE_SCHOOL = ZoneId.of("Asia/Shanghai");

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(
        "UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago");
  }

  /** Seconds before and after the end of the window. */
  @Provide
  Arbitrary<List<Long>> moments() {
    long day = Duration.ofHours(24).toSeconds();
    return Arbitraries.longs()
        .between(-day, day)
        .edgeCases(config -> config.add(-1L, 0L, 1L))
        .list()
        .ofMinSize(5)
        .ofMaxSize(10);
  }

  @Property(tries = 12)
  void a_late_opinion_is_late_whatever_zone_the_machine_is_set_to(
      @ForAll("zones") String zone, @ForAll("moments") List<Long> moments) {
    TimeZone before = TimeZone.getDefault();
    try (School school = new School()) {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      LocalDate last = matter.invitation().until();
      Instant end = last.plusDays(1).atStartOfDay(OF_THE_SCHOOL).toInstant();
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      for (long seconds : moments) {
        school.clock.set(end.plusSeconds(seconds));
        List<String> refused =
            matter.refused(School.TEACHER, new SubmitOpinion(matter.id, "parents", "建议"));

        assertThat(refused.contains("consultation-window-is-open"))
            .as("%s seconds after the end", seconds)
            .isEqualTo(seconds >= 0);
        assertThat(matter.refused(School.OFFICE, slip(matter, last)).isEmpty())
            .as("what came in time is entered at any time")
            .isTrue();
        assertThat(matter.refused(School.OFFICE, slip(matter, last.plusDays(1))))
            .contains("opinion-came-within-the-window");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static EnterOpinion slip(Matter matter, LocalDate received) {
    return new EnterOpinion(matter.id, Source.PAPER, received, null, null, "建议", null, "没有原件");
  }
}
