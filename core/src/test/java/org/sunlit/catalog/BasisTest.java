package org.sunlit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Outcome;

/** What disclosure rests on. */
class BasisTest {

  /** The small university, with the text of its profile changed in one place. */
  private static SchoolProfile profile(String instead, String of) {
    String json = School.resource("school.json");
    assertThat(json).contains(of);
    return ProfileJson.read(json.replace(of, instead));
  }

  /** Both documents that S-37 rests on end with March. */
  private static SchoolProfile endingWithMarch() {
    String json =
        School.resource("school.json")
            .replace(
                "\"from\": \"2014-07-25\"", "\"from\": \"2014-07-25\", \"until\": \"2026-03-31\"")
            .replace(
                "\"from\": \"2024-01-01\"", "\"from\": \"2024-01-01\", \"until\": \"2026-03-31\"");
    return ProfileJson.read(json);
  }

  @Nested
  class ADocument {
    private final BasisDocument rule =
        new BasisDocument(
            "rule",
            "勤工助学管理办法",
            "校发〔20222",
            BasisDocument.Kind.SCHOOL_RULE,
            "云汀大学",
            LocalDate.parse("2022-09-01"),
            LocalDate.parse("2024-08-31"),
            null);

    @Test
    void holds_from_its_first_day_to_its_last() {
      assertThat(rule.isInForce(LocalDate.parse("2022-08-31"))).isFalse();
      assertThat(rule.isInForce(LocalDate.parse("2022-09-01"))).isTrue();
      assertThat(rule.isInForce(LocalDate.parse("2024-08-31"))).isTrue();
      assertThat(rule.isInForce(LocalDate.parse("2024-09-01"))).isFalse();
    }

    @Test
    void is_cited_by_title_and_by_its_number_whatever_that_looks_like() {
      assertThat(rule.cite()).isEqualTo("《勤工助学管理办法》（校发〔20222）");
      assertThat(rule.citeWithDates().zh()).contains("2022-09-01", "2024-08-31");
    }

    @Test
    void neither_ends_before_it_begins_nor_supersedes_itself() {
      LocalDate from = LocalDate.parse("2024-01-01");
      assertThatThrownBy(
              () ->
                  new BasisDocument(
                      "a", "甲", null, BasisDocument.Kind.LAW, "乙", from, from.minusDays(1), null))
          .hasMessageContaining("ends before it begins");
      assertThatThrownBy(
              () -> new BasisDocument("a", "甲", null, BasisDocument.Kind.LAW, "乙", from, null, "a"))
          .hasMessageContaining("supersedes itself");
    }
  }

  @Nested
  class TheRegister {
    @Test
    void has_whatever_an_entry_or_another_document_names() {
      assertThatThrownBy(
              () -> profile("\"basis\": [\"no-such-rule\"]", "\"basis\": [\"posts-rule\"]"))
          .hasMessageContaining("no document no-such-rule")
          .hasMessageContaining("/catalog/1/basis/0");
      assertThatThrownBy(
              () -> profile("\"supersedes\": \"lost\"", "\"supersedes\": \"work-study-2015\""))
          .hasMessageContaining("no such document: lost");
      assertThatThrownBy(() -> profile("\"id\": \"posts-rule\"", "\"id\": \"work-study-2024\""))
          .hasMessageContaining("document stands twice: posts-rule");
    }

    @Test
    void tells_the_schools_own_rules_from_those_of_others() {
      assertThat(School.PROFILE.catalog().documents().all())
          .filteredOn(each -> each.kind().isOfTheSchool())
          .extracting(BasisDocument::id)
          .containsExactly("work-study-2015", "work-study-2024", "posts-rule");
    }
  }

  @Nested
  class WithoutAValidBasis {
    @Test
    void nothing_is_proposed_or_disclosed() {
      try (School school = new School(endingWithMarch())) {
        Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
        matter.afterWorkingDays(4);
        matter.approved(Stage.CONSULTATION, Matter.PLAN, "");
        school.clock.day(LocalDate.parse("2026-04-01"));

        assertThat(
                matter.refused(School.HEAD, new OpenConsultation(matter.id, matter.invitation())))
            .containsExactly("basis-is-in-force");
        matter.done(School.HANDLER, matter.draft(Stage.CONSULTATION, Matter.PLAN, ""));
        Outcome.Refused refused =
            (Outcome.Refused) school.sunlit.perform(School.HANDLER, new ProposeVersion(matter.id));
        assertThat(refused.refusals())
            .singleElement()
            .extracting(Refusal::words)
            .satisfies(
                words -> {
                  assertThat(words.zh())
                      .contains("没有有效依据的不得公开", "S-37", "2026-04-01", "教办函〔2014〕23号")
                      .contains("云汀大学学生勤工助学管理办法（修订）", "至2026-03-31止", "C3.1");
                  assertThat(words.en()).contains("to 2026-03-31", "the office");
                });
      }
    }

    @Test
    void but_one_that_holds_is_enough() {
      try (School school = new School()) {
        assertThat(school.sunlit.school().catalog().documents().named(List.of("work-study-2015")))
            .noneMatch(each -> each.isInForce(school.clock.today()));
        Matter.at(Stage.CONSULTATION, school);
      }
    }
  }

  @Nested
  class FocusAreaCodes {
    @Test
    void are_those_of_the_plan_or_the_schools_own() {
      String origin = "\"origin\": \"core\"";
      SchoolProfile school =
          profile("\"focusAreas\": [\"student-aid\", \"campus-housing\"], " + origin, origin);

      assertThat(school.catalog().entry("S-37").orElseThrow().isFocus()).isTrue();
      assertThat(school.catalog().focusAreas().own())
          .extracting(FocusArea::code)
          .containsExactly("campus-housing");
      assertThatThrownBy(() -> profile("\"focusAreas\": [\"unheard-of\"], " + origin, origin))
          .hasMessageContaining("no focus area unheard-of");
    }
  }
}
