package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sunlit.item.StageVisit;
import org.sunlit.procedure.Stage;

class SixStagesTest {

  @Test
  void a_matter_walks_through_all_six_and_is_archived() {
    try (School school = new School()) {
      Matter matter = Matter.at(Stage.ARCHIVED, school);

      assertThat(matter.item().visits())
          .extracting(StageVisit::stage)
          .containsExactly(
              Stage.PRIOR_DISCLOSURE,
              Stage.CONSULTATION,
              Stage.DECISION_DISCLOSURE,
              Stage.DELIBERATION,
              Stage.RESULT_DISCLOSURE,
              Stage.PUBLIC_SUPERVISION,
              Stage.ARCHIVED);
      assertThat(school.site.standing).hasSize(1);
    }
  }
}
