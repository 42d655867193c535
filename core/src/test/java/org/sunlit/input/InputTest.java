package org.sunlit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.Sunlit;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.json.CommandKinds;
import org.sunlit.json.Json;
import org.sunlit.json.ProfileJson;
import org.sunlit.json.Unreadable;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Outcome;

/** A bad input of each kind gets one clear answer and changes nothing. */
class InputTest {
  private final School school = new School();
  private final Json json = new Json();

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void every_field_that_is_wrong_is_named_in_both_languages() {
    Matter matter = Matter.raisedIn(school);
    int before = school.sunlit.entries(matter.id).size();
    DraftVersion draft =
        new DraftVersion(
            matter.id,
            Stage.PRIOR_DISCLOSURE,
            List.of(),
            " ",
            "摘要",
            "<p>文</p>".repeat(200_000),
            Map.of(),
            List.of(),
            null);

    Outcome.Invalid invalid = (Outcome.Invalid) school.sunlit.perform(School.HANDLER, draft);

    assertThat(invalid.violations())
        .extracting(Violation::pointer)
        .containsExactly("/body", "/scope", "/title");
    assertThat(invalid.violations().get(0).words().zh()).contains("正文最多 1000000", "1600000");
    assertThat(invalid.violations().get(0).words().en()).contains("body may be 1000000 at most");
    assertThat(invalid.violations().get(2).words().zh()).isEqualTo("不能为空");
    assertThat(invalid.violations().get(2).words().en()).isEqualTo("must not be blank");
    assertThat(school.sunlit.entries(matter.id)).hasSize(before);
  }

  @Test
  void limits_hold_to_the_character() {
    Matter matter = Matter.at(Stage.CONSULTATION, school);

    assertThat(
            school.sunlit.perform(
                School.STUDENT, new SubmitOpinion(matter.id, "students", "意".repeat(201))))
        .isInstanceOf(Outcome.Invalid.class);
    assertThat(
            school
                .sunlit
                .perform(School.STUDENT, new SubmitOpinion(matter.id, "students", "𬭎".repeat(200)))
                .isDone())
        .isTrue();
  }

  @Test
  void unknown_fields_impossible_dates_and_wrong_types_are_named_by_pointer() {
    assertThat(fault("call-meeting", "{\"subject\":\"a\",\"body\":\"b\",\"day\":1}"))
        .isEqualTo("/day");
    assertThat(fault("call-meeting", "{\"subject\":\"a\",\"body\":\"b\",\"date\":\"2026-02-30\"}"))
        .isEqualTo("/date");
    assertThat(
            fault(
                "open-consultation",
                "{\"subject\":\"a\",\"invitation\":{\"until\":\"2026-03-30\",\"invited\":[\"martians\"]}}"))
        .isEqualTo("/invitation/invited/0");
    assertThat(fault("draft-version", "{\"subject\":\"a\",\"stage\":\"seventh\"}"))
        .isEqualTo("/stage");
    assertThat(fault("draft-version", "{\"subject\":\"a\",\"facets\":{\"colour\":\"red\"}}"))
        .isEqualTo("/facets");
    assertThat(fault("submit-feedback", "{\"subject\":\"a\",\"text\":\"x\",\"text\":\"y\"}"))
        .isNotNull();
    assertThatThrownBy(() -> CommandKinds.type("publish", "/do"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("publish");
  }

  private String fault(String order, String text) {
    try {
      json.read(text, CommandKinds.type(order, "/do"));
    } catch (Unreadable fault) {
      assertThat(fault.violation().words().zh()).isNotBlank();
      return fault.violation().pointer();
    }
    throw new AssertionError("was read: " + text);
  }

  @Test
  void an_order_reads_back_as_it_was_written() {
    Matter matter = Matter.raisedIn(school);
    DraftVersion draft = matter.draft(Stage.CONSULTATION, Matter.PLAN, "修改");

    assertThat(json.read(json.write(draft), DraftVersion.class)).isEqualTo(draft);
  }

  @Test
  void a_profile_names_only_what_it_has() {
    String profile = School.resource("school.json");

    assertThatThrownBy(
            () ->
                ProfileJson.read(
                    profile.replace("\"outlets\": [\"site\"]", "\"outlets\": [\"board\"]")))
        .hasMessageContaining("/catalog/0/outlets/0")
        .hasMessageContaining("no outlet board");
    assertThatThrownBy(() -> ProfileJson.read(profile.replace("\"zone\"", "\"timezone\"")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("/timezone");
    assertThatThrownBy(
            () ->
                ProfileJson.read(
                    profile.replace("\"name\": {\"zh\": \"云汀大学\"", "\"name\": {\"zh\": \"\"")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("/name");
  }

  @Test
  void a_body_has_its_shares_as_text_and_its_turn_by_its_kind() {
    String profile = School.resource("school.json");

    assertThatThrownBy(() -> ProfileJson.read(profile.replaceFirst("\"at least 2/3 of due\"", "6")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("/bodies/0/quorum")
        .hasMessageContaining("at least 2/3 of due");
    assertThatThrownBy(() -> ProfileJson.read(profile.replaceFirst("2/3 of due", "2/3 of present")))
        .hasMessageContaining("working-group")
        .hasMessageContaining("at least 2/3 of present");
    assertThatThrownBy(
            () ->
                ProfileJson.read(
                    profile.replace(
                        "[\"working-group\", \"leading-group\"]",
                        "[\"leading-group\", \"working-group\"]")))
        .hasMessageContaining("S-37")
        .hasMessageContaining("[leading-group, working-group]");
    assertThatThrownBy(
            () ->
                ProfileJson.read(
                    profile.replace("\"staff-congress hears\"", "\"staff-congress watches\"")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("/bodies/0")
        .hasMessageContaining("staff-congress hears");
    assertThatThrownBy(
            () ->
                ProfileJson.read(
                    profile.replace(
                        "\"staff-congress hears\", \"working-group\", \"leading-group\"",
                        "\"staff-congress hears\"")))
        .hasMessageContaining("somebody decides");
    assertThatThrownBy(
            () ->
                ProfileJson.read(
                    profile.replace(
                        "\"staff-congress hears\", \"working-group\", \"leading-group\"",
                        "\"working-group\", \"working-group\"")))
        .hasMessageContaining("S-05 has body working-group twice");
    assertThatThrownBy(
            () ->
                ProfileJson.read(
                    profile.replace("[\"wg-scrutineer\"]", "[\"wg-scrutineer\", \"nobody\"]")))
        .hasMessageContaining("/bodies/0/scrutineers")
        .hasMessageContaining("no post nobody");
  }

  @Test
  void a_school_does_not_open_without_people_or_with_an_outlet_that_nobody_opens() {
    assertThatThrownBy(() -> Sunlit.of(School.PROFILE).open())
        .hasMessageContaining(".directory(Directory)");
    assertThatThrownBy(() -> Sunlit.of(School.PROFILE).directory(School.people()).open())
        .hasMessageContaining("Outlet site (memory)");
  }
}
