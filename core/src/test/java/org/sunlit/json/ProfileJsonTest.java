package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.School;
import org.sunlit.WholeSchool;
import org.sunlit.calendar.DayKind;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.calendar.Span;
import org.sunlit.input.Violation;
import org.sunlit.organization.Plan;
import org.sunlit.organization.Role;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Act;
import org.sunlit.visibility.Audience;

class ProfileJsonTest {
  private static final Path ROOT =
      Path.of(System.getProperty("project.basedir", ".")).resolve("..");

  @Nested
  class WhatIsWritten {
    static Stream<SchoolProfile> schools() throws IOException {
      return Stream.of(
          School.PROFILE,
          WholeSchool.profile(),
          ProfileJson.read(Files.readString(ROOT.resolve("examples/embedding/school.json"))));
    }

    @ParameterizedTest
    @MethodSource("schools")
    void is_read_as_it_was(SchoolProfile school) {
      String written = ProfileJson.write(school);

      assertThat(ProfileJson.read(written)).isEqualTo(school);
      assertThat(ProfileJson.write(ProfileJson.read(written))).isEqualTo(written);
    }

    @Test
    void begins_with_the_school_and_holds_what_differs_from_what_ships() {
      String written = ProfileJson.write(WholeSchool.profile());

      assertThat(written).startsWith("{\n  \"name\"").contains("\"2027-01-01\" : true");
      assertThat(written).doesNotContain("2026-02-15", "null");
    }
  }

  @Test
  void a_profile_says_all_that_differs_from_school_to_school() {
    SchoolProfile school = WholeSchool.profile();

    assertThat(school.contacts().disciplineOffice()).isEqualTo("行政楼308室，000-5550110");
    assertThat(school.calendar().knownUntil()).isEqualTo(Year.of(2027));
    assertThat(school.calendar().kind(LocalDate.parse("2027-01-01"))).isEqualTo(DayKind.OFF);
    assertThat(school.calendar().isVacation(LocalDate.parse("2027-02-01"))).isTrue();
    assertThat(school.calendar().kind(LocalDate.parse("2027-02-01"))).isEqualTo(DayKind.WORKING);
    assertThat(school.parameters().span(Name.CONSULTATION_WINDOW)).isEqualTo(Span.workingDays(15));
    assertThat(school.order().groups())
        .containsEntry("college-cadres", Audience.group("cadres"))
        .hasSize(3);
    assertThat(school.organization().duties().overrides())
        .isEqualTo(
            Map.of(Act.RELEASE_DISPOSITIONS, Set.of(Role.HEAD, Role.PARTY_HEAD, Role.DEPUTY_HEAD)));
    assertThat(school.plans(Plan.Kind.WORK_PLAN, LocalDate.parse("2027-02-28"))).hasSize(1);
    assertThat(school.plans(Plan.Kind.WORK_PLAN, LocalDate.parse("2027-03-01"))).isEmpty();
    assertThat(school.wording().marking().zh()).isEqualTo("仅限校内，请勿外传");
  }

  @Nested
  class WhatCannotBeRead {
    static Stream<Arguments> faults() {
      return Stream.of(
          fault("/zone", "\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Mars/Olympus\""),
          fault(
              "/units/5/parent",
              "\"kind\": \"teaching-unit\"",
              "\"kind\": \"teaching-unit\", \"parent\": \"gone\""),
          fault("/units/4/id", "{\"id\": \"audit\", \"kind\"", "{\"id\": \"aid\", \"kind\""),
          fault("/units/2/kind", "\"party-organ\"", "\"guild\""),
          fault(
              "/units/2/colour",
              "\"kind\": \"party-organ\"",
              "\"kind\": \"party-organ\", \"colour\": \"red\""),
          fault("/groups/cadres", "\"cadres\": \"staff\"", "\"cadres\": \"group:gone\""),
          fault("/groups/cadres", "\"cadres\": \"staff\"", "\"cadres\": \"everyone\""),
          fault("/posts/3/portfolio", "\"portfolio\": [\"audit\"]", "\"portfolio\": [\"gone\"]"),
          fault("/posts/2/deputies/0", "\"deputies\": [\"president\"]", "\"deputies\": [\"gone\"]"),
          fault("/posts/2", "\"deputies\": [\"president\"]", "\"deputies\": [\"vice-president\"]"),
          fault("/posts/1/roles/0", "\"roles\": [\"president\"]", "\"roles\": [\"king\"]"),
          fault("/acts", "\"acts\": {", "\"acts\": {\"review\": [\"handler\"], "),
          fault("/acts", "\"acts\": {", "\"acts\": {\"dance\": [\"handler\"], "),
          fault("/delegations/0/to", "\"to\": \"aid-head\"", "\"to\": \"gone\""),
          fault("/delegations/0/reason", "\"reason\": \"年终集中办理\"", "\"reason\": \" \""),
          fault("/delegations/0", "\"until\": \"2026-12-31\"", "\"until\": \"2026-10-31\""),
          fault(
              "/bodies/0/membership/2/post",
              "{\"post\": \"vice-president\"",
              "{\"post\": \"gone\""),
          fault("/bodies/0/office/host", "\"host\": \"office\"", "\"host\": \"gone\""),
          fault(
              "/bodies/1/headsOf/units/0",
              "\"headsOf\": {\"units\": [\"audit\"]}",
              "\"headsOf\": {\"units\": [\"gone\"]}"),
          fault(
              "/bodies/1/membership/0/as",
              "{\"post\": \"discipline-secretary\", \"as\": \"head\"}",
              "{\"post\": \"discipline-secretary\", \"as\": \"king\"}"),
          fault("/plans/0/bases/0", "\"bases\": [\"decree-29\"]", "\"bases\": [\"gone\"]"),
          fault(
              "/plans/1/adoptedBy",
              "\"issued\": \"2026-02-20\", \"adoptedBy\": \"leading-group\"",
              "\"issued\": \"2026-02-20\", \"adoptedBy\": \"gone\""),
          fault("/plans/1", "\"until\": \"2027-02-28\"", "\"until\": \"2026-02-28\""),
          fault("/outlets/0/keeper", "\"keeper\": \"office-secretary\"", "\"keeper\": \"gone\""),
          fault(
              "/catalog/0/responsibleUnit",
              "\"responsibleUnit\": \"students\"",
              "\"responsibleUnit\": \"gone\""),
          fault("/catalog/0/outlets/0", "\"outlets\": [\"site\"]", "\"outlets\": [\"gone\"]"),
          fault("/catalog/0/bodies/0", "\"bodies\": [\"leading-group\"]", "\"bodies\": [\"gone\"]"),
          fault("/catalog/0", "\"widestScope\": [\"public\"]", "\"widestScope\": [\"staff@gone\"]"),
          fault("/parameters/consultation-window", "\"value\": \"15 wd\"", "\"value\": \"10-31\""),
          fault(
              "/parameters/consultation-window/basis",
              "\"basis\": \"《云汀大学信息公开实施细则》第12条\"",
              "\"basis\": \"\""),
          fault(
              "/parameters/consultation-window/value",
              "\"value\": \"15 wd\"",
              "\"value\": \"long\""),
          fault("/parameters", "\"consultation-window\": {", "\"consultation-door\": {"),
          fault("/vacations/0", "\"until\": \"2027-02-26\"", "\"until\": \"2027-01-01\""),
          fault(
              "/holidaysKnownUntil",
              "\"holidaysKnownUntil\": 2027",
              "\"holidaysKnownUntil\": 2028"),
          fault("/daysOff", "\"2027-01-01\": true", "\"2027-01-41\": true"),
          fault("/wording/slogan", "\"wording\": {\"marking\"", "\"wording\": {\"slogan\""),
          fault("/name/zh", "\"name\": {\"zh\": \"云汀大学\"", "\"name\": {\"zh\": 7"),
          fault("/presets", "\"presets\": [\"moe-2014-23\"]", "\"presets\": \"moe-2014-23\""));
    }

    private static Arguments fault(String pointer, String before, String after) {
      return Arguments.of(pointer, before, after);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("faults")
    void is_named_by_pointer_in_both_languages(String pointer, String before, String after) {
      String json = WholeSchool.jsonBut(before, after);

      Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> ProfileJson.read(json));

      assertThat(unreadable).isNotNull();
      assertThat(unreadable.violations()).extracting(Violation::pointer).contains(pointer);
      assertThat(unreadable.violation().words().zh()).isNotBlank();
    }

    @Test
    void is_named_all_at_once() {
      String json =
          WholeSchool.jsonBut(
              "\"keeper\": \"office-secretary\"", "\"keeper\": \"gone\"",
              "\"bases\": [\"decree-29\"]", "\"bases\": [\"gone\"]",
              "\"to\": \"aid-head\"", "\"to\": \"gone\"");

      Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> ProfileJson.read(json));

      assertThat(unreadable.violations())
          .extracting(Violation::pointer)
          .containsExactly("/delegations/0/to", "/outlets/0/keeper", "/plans/0/bases/0");
      assertThat(unreadable.violations().get(0).words().zh()).isEqualTo("没有名为“gone”的岗位");
      assertThat(unreadable)
          .hasMessageContaining("there is no document")
          .hasMessageContaining("gone");
    }
  }

  /** No sealed word of the separation of duties is given away by a file. */
  @Test
  void an_act_is_not_given_against_its_never() {
    String json =
        WholeSchool.jsonBut("\"acts\": {", "\"acts\": {\"archive\": [\"office\", \"head\"], ");

    Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> ProfileJson.read(json));

    assertThat(unreadable.violations())
        .extracting(each -> each.pointer() + " " + each.words().en())
        .isEqualTo(List.of("/acts archive is never done by head"));
  }
}
