package org.sunlit.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.School;
import org.sunlit.json.ProfileJson;
import org.sunlit.record.Actor;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;

class InspectorsTest {
  private static final UnitId STUDENT_AFFAIRS = new UnitId("student-affairs");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final UnitId AUDIT = new UnitId("audit");

  private static boolean mayInspect(
      SchoolProfile school, UnitId unit, Set<Actor> hands, Actor actor) {
    PostId held = actor.post().orElseThrow();
    Acting acting =
        new Acting(
            school,
            actor,
            held,
            Set.of(held),
            school.organization().mandates(held, DAY),
            Viewer.ANONYMOUS,
            DAY);
    return new Inspectors(school, unit, DAY, () -> hands).include(acting);
  }

  /** Those of these posts, each by its own holder, who may. */
  private static List<String> inspectors(SchoolProfile school, UnitId unit, Set<Actor> hands) {
    return school.posts().stream()
        .map(each -> each.id().value())
        .filter(each -> mayInspect(school, unit, hands, School.holderOf(each)))
        .toList();
  }

  private static SchoolProfile with(UnaryOperator<String> change) {
    return ProfileJson.read(change.apply(School.resource("school.json")));
  }

  @Test
  void are_those_of_the_group_who_are_not_of_the_unit() {
    assertThat(inspectors(School.PROFILE, STUDENT_AFFAIRS, Set.of())).containsExactly("audit-head");
    assertThat(inspectors(School.PROFILE, AUDIT, Set.of())).containsExactly("sa-supervisor");
  }

  @Test
  void are_also_those_who_stand_in_for_one_of_the_group() {
    SchoolProfile school =
        with(
            json ->
                json.replace(
                    "\"id\": \"audit-head\",",
                    "\"id\": \"audit-head\", \"deputies\": [\"sc-secretary\"],"));

    assertThat(inspectors(school, STUDENT_AFFAIRS, Set.of()))
        .containsExactlyInAnyOrder("audit-head", "sc-secretary");
  }

  @Test
  void are_not_those_who_had_a_hand_in_it_by_whatever_post() {
    Actor byAnotherPost =
        Actor.in(new PostId("lg-secretary"), School.holderOf("audit-head").person());

    assertThat(mayInspect(School.PROFILE, STUDENT_AFFAIRS, Set.of(), School.SUPERVISOR)).isTrue();
    assertThat(
            mayInspect(School.PROFILE, STUDENT_AFFAIRS, Set.of(byAnotherPost), School.SUPERVISOR))
        .isFalse();
  }

  @Test
  void are_not_those_whose_leader_answers_for_the_unit() {
    SchoolProfile school =
        with(
            json ->
                json.replace("\"roles\": [\"portfolio-leader\"]", "\"roles\": [\"supervisor\"]"));

    assertThat(inspectors(school, STUDENT_AFFAIRS, Set.of())).containsExactly("audit-head");
    assertThat(inspectors(school, AUDIT, Set.of()))
        .containsExactlyInAnyOrder("vice-president", "sa-supervisor");
  }

  /** One who chairs it, one by name, the head of audit by rule; another left at the end of 2025. */
  @Test
  void are_members_of_the_body_on_that_day() {
    SchoolProfile school =
        with(
            json ->
                json.replace("\"roles\": [\"supervisor\"]", "\"roles\": [\"handler\"]")
                    .replace("\"roles\": [\"head\", \"supervisor\"]", "\"roles\": [\"head\"]")
                    .replace(
                        "\"bodies\": [\n",
                        """
                        "bodies": [
                        {"id": "supervision-group", "name": {"zh": "监督检查小组", "en": "group"},
                         "kind": "supervision-group", "secretary": "sc-secretary", "chair": "lg-scrutineer",
                         "members": 3, "headsOf": {"units": ["audit"]},
                         "membership": [
                           {"post": "sc-chair", "as": "deputy-head", "until": "2025-12-31"},
                           {"post": "lg-secretary"}]},
                        """));

    assertThat(inspectors(school, STUDENT_AFFAIRS, Set.of()))
        .containsExactlyInAnyOrder("lg-scrutineer", "lg-secretary", "audit-head");
  }

  @Nested
  class WhereEveryoneOfTheGroupHasAStake {
    private final Set<Actor> hands = Set.of(School.SUPERVISOR);

    @Test
    void the_office_steps_in() {
      assertThat(inspectors(School.PROFILE, STUDENT_AFFAIRS, hands))
          .containsExactly("office-director");
    }

    @Test
    void the_superiors_representative_comes_before_the_office() {
      SchoolProfile school =
          with(
              json ->
                  json.replace(
                      "\"posts\": [",
                      """
                      "posts": [
                      {"id": "superior", "title": {"zh": "上级派驻代表", "en": "representative"},
                       "unit": "union", "roles": ["superior-representative"]},
                      """));

      assertThat(inspectors(school, STUDENT_AFFAIRS, hands)).containsExactly("superior");
      assertThat(inspectors(school, STUDENT_AFFAIRS, Set.of())).containsExactly("audit-head");
    }

    @Test
    void who_steps_in_has_no_stake_either() {
      assertThat(
              inspectors(School.PROFILE, STUDENT_AFFAIRS, Set.of(School.SUPERVISOR, School.OFFICE)))
          .isEmpty();
    }
  }
}
