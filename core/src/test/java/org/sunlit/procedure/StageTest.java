package org.sunlit.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {
  private static final EnumSet<Stage> THE_SIX =
      EnumSet.range(Stage.PRIOR_DISCLOSURE, Stage.PUBLIC_SUPERVISION);

  @Test
  void the_six_lie_two_by_two_in_the_three_phases_and_no_other_in_any() {
    assertThat(THE_SIX.stream().map(Stage::phase))
        .containsExactly(
            Optional.of(Phase.PREPARATION),
            Optional.of(Phase.PREPARATION),
            Optional.of(Phase.DECISION),
            Optional.of(Phase.DECISION),
            Optional.of(Phase.IMPLEMENTATION),
            Optional.of(Phase.IMPLEMENTATION));
    assertThat(EnumSet.complementOf(THE_SIX)).allMatch(each -> each.phase().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void only_the_six_are_of_the_procedure(Stage stage) {
    assertThat(stage.isOfTheProcedure()).isEqualTo(THE_SIX.contains(stage));
  }

  @Test
  void four_of_the_six_show_a_version_of_their_own() {
    assertThat(Stream.of(Stage.values()).filter(Stage::showsVersion))
        .containsExactly(
            Stage.PRIOR_DISCLOSURE,
            Stage.CONSULTATION,
            Stage.DECISION_DISCLOSURE,
            Stage.RESULT_DISCLOSURE);
  }

  @Test
  void shorter_profiles_have_the_last_two_of_the_six() {
    List<Stage> last = List.of(Stage.RESULT_DISCLOSURE, Stage.PUBLIC_SUPERVISION);

    assertThat(Profile.FULL.stages()).containsAll(THE_SIX);
    for (Profile each : List.of(Profile.PUBLIC_NOTICE, Profile.ROUTINE)) {
      assertThat(each.stages().stream().filter(Stage::isOfTheProcedure))
          .containsExactlyInAnyOrderElementsOf(last);
    }
  }

  @Test
  void is_labelled_in_lower_case_with_hyphens() {
    assertThat(Stage.PRIOR_DISCLOSURE.label().code()).isEqualTo("prior-disclosure");
    assertThat(Profile.PUBLIC_NOTICE.label().code()).isEqualTo("public-notice");
  }
}
