package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Entry;
import org.sunlit.visibility.Viewer;

/** What was recorded stays; what follows from it is computed by the calendar as it is known now. */
class ProjectionTest {
  private static final SchoolProfile TOLD =
      ProfileJson.read(
          School.resource("school.json")
              .replace(
                  "\"zone\": \"Asia/Shanghai\",",
                  """
                  "zone": "Asia/Shanghai", "holidaysKnownUntil": 2027,
                  "daysOff": {"2027-01-01": true, "2027-01-02": true, "2027-01-03": false},
                  """));

  @Test
  void a_period_beyond_the_announced_years_is_provisional_until_the_notice_is_there() {
    try (School school = new School()) {
      school.clock.day(LocalDate.parse("2026-12-30"));
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      assertThat(days(school.sunlit, matter))
          .isEqualTo(new Publication.Days(day("2026-12-30"), day("2027-01-05"), true));

      try (Sunlit later =
          Sunlit.of(TOLD)
              .store(school.store)
              .directory(School.people())
              .channel("site", school.site)
              .open()) {
        assertThat(days(later, matter))
            .isEqualTo(new Publication.Days(day("2026-12-30"), day("2027-01-04"), false));
        assertThat(later.entries(matter.id)).isNotEmpty().allMatch(Entry::isIntact);
      }
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Publication.@Nullable Days days(Sunlit sunlit, Matter matter) {
    return sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().steps().get(0).shown();
  }
}
