package org.sunlit.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.Sunlit;
import org.sunlit.WholeSchool;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Person;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Rule;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoundnessTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");

  private static final Set<String> BROKEN = new HashSet<>();

  @AfterAll
  void every_rule_was_broken_once() {
    assertThat(new TreeSet<>(BROKEN))
        .containsExactlyInAnyOrderElementsOf(Soundness.rules().stream().map(Rule::id).toList());
  }

  private static Soundness of(SchoolProfile school, LocalDate day) {
    return Soundness.of(school, day, post -> OptionalInt.of(1));
  }

  /** The only defect there is, by rule; its words in Chinese. */
  private static String defect(String rule, SchoolProfile school, LocalDate day) {
    List<Defect> defects = of(school, day).defects();
    assertThat(defects)
        .extracting(each -> each.rule().id())
        .as("%s", defects)
        .containsExactly(rule);
    return words(defects.get(0)).zh();
  }

  private static Words words(Defect defect) {
    BROKEN.add(defect.rule().id());
    assertThat(defect.words().zh()).doesNotContain("{").contains("依据《实施方案》");
    assertThat(defect.words().en()).doesNotContain("{").contains("the founding plan, C");
    return defect.words();
  }

  private static String defect(String rule, String... change) {
    return defect(rule, WholeSchool.but(change), DAY);
  }

  /** Those of the defects that the rule finds; others may follow from the same change. */
  private static List<String> among(String rule, String... change) {
    return of(WholeSchool.but(change), DAY).defects().stream()
        .filter(each -> each.rule().id().equals(rule))
        .map(each -> words(each).zh())
        .toList();
  }

  @Test
  void the_example_is_sound() {
    assertThat(of(WholeSchool.profile(), DAY).defects()).isEmpty();
    assertThat(of(WholeSchool.profile(), DAY).isSound()).isTrue();
  }

  @Test
  void a_school_with_defects_opens_and_answers_them() {
    try (School school = new School()) {
      Soundness soundness = school.sunlit.soundness(DAY);

      assertThat(soundness.isSound()).isFalse();
      assertThat(soundness.defects())
          .extracting(each -> each.rule().id())
          .contains("supervision-group-exists", "department-has-one-head");
    }
  }

  @Nested
  class Leaders {
    @Test
    void are_one_secretary_and_one_president() {
      assertThat(
              defect(
                  "primary-responsible-posts-exist",
                  "\"roles\": [\"president\"]",
                  "\"roles\": [\"portfolio-leader\"]"))
          .contains("党委书记1个、校长0个");
      assertThat(
              defect(
                  "primary-responsible-posts-exist",
                  "\"roles\": [\"president\"]",
                  "\"roles\": [\"president\", \"party-secretary\"]"))
          .contains("党委书记2个、校长1个");
    }

    @Test
    void hold_their_posts_as_far_as_the_host_can_tell() {
      Soundness empty = Soundness.of(WholeSchool.profile(), DAY, post -> OptionalInt.of(0));
      Soundness untold = Soundness.of(WholeSchool.profile(), DAY, post -> OptionalInt.empty());

      assertThat(empty.defects())
          .extracting(each -> words(each).zh())
          .satisfiesExactly(
              one -> assertThat(one).contains("“党委书记”应由一人担任，现有0人"),
              two -> assertThat(two).contains("“校长”应由一人担任，现有0人"));
      assertThat(untold.defects()).isEmpty();
    }

    @Test
    void answer_alone_for_every_unit_with_entries() {
      assertThat(
              defect(
                  "unit-has-one-responsible-leader",
                  "\"portfolio\": [\"office\", \"students\", \"computing\"]",
                  "\"portfolio\": [\"office\", \"computing\"]"))
          .contains("党委学生工作部的公开事项（S-37）应有且只有一位分管校领导，现为：（无）");
      assertThat(
              among(
                  "unit-has-one-responsible-leader",
                  "\"portfolio\": [\"audit\"]",
                  "\"portfolio\": [\"audit\", \"students\"]"))
          .singleElement()
          .asString()
          .contains("现为：副校长、纪委书记");
    }
  }

  @Nested
  class Units {
    @Test
    void have_one_head() {
      assertThat(
              among(
                  "department-has-one-head",
                  "\"unit\": \"audit\", \"roles\": [\"handler\"]",
                  "\"unit\": \"audit\", \"roles\": [\"handler\", \"head\"]"))
          .singleElement()
          .asString()
          .contains("审计处应有一个主要负责人岗位，现有2个");
    }

    @Test
    void that_teach_have_two() {
      assertThat(
              among(
                  "teaching-unit-has-two-heads",
                  "\"roles\": [\"party-head\"]",
                  "\"roles\": [\"section-head\"]"))
          .singleElement()
          .asString()
          .contains("计算机学院", "行政1个、党组织0个");
      assertThat(
              among(
                  "teaching-unit-has-two-heads",
                  "\"id\": \"audit\", \"kind\": \"administrative-department\"",
                  "\"id\": \"audit\", \"kind\": \"teaching-unit\""))
          .singleElement()
          .asString()
          .contains("审计处", "行政1个、党组织0个");
    }

    @Test
    void have_somebody_to_draft_to_review_and_to_review_confidentiality() {
      assertThat(
              defect(
                  "unit-has-people-for-disclosure",
                  "\"unit\": \"audit\", \"roles\": [\"deputy-head\", \"confidentiality-reviewer\"]",
                  "\"unit\": \"audit\", \"roles\": []"))
          .contains("审计处没有岗位负责：处室负责人审核、保密审查员审查");
      assertThat(
              defect(
                  "unit-has-people-for-disclosure",
                  "\"unit\": \"audit\", \"roles\": [\"handler\"]",
                  "\"unit\": \"audit\", \"roles\": [\"handler\"], \"until\": \"2026-11-23\""))
          .contains("审计处没有岗位负责：经办人起草、答复");
    }

    @Test
    void are_asked_by_what_the_school_lets_each_role_do() {
      assertThat(
              among(
                  "unit-has-people-for-disclosure",
                  "\"acts\": {",
                  "\"acts\": {\"review\": [\"section-head\"], "))
          .hasSize(3)
          .allSatisfy(each -> assertThat(each).contains("处室负责人审核"));
    }
  }

  @Nested
  class Bodies {
    @Test
    void that_lead_and_supervise_are_there_once() {
      assertThat(
              among(
                  "supervision-group-exists",
                  "\"kind\": \"supervision-group\"",
                  "\"kind\": \"other\""))
          .singleElement()
          .asString()
          .contains("现有0个");
      assertThat(
              among(
                  "leading-group-exists",
                  "\"kind\": \"supervision-group\"",
                  "\"kind\": \"leading-group\""))
          .singleElement()
          .asString()
          .contains("现有2个");
    }

    @Test
    void have_an_office_with_somebody_in_it() {
      assertThat(defect("office-exists", "\"host\": \"office\"", "\"host\": \"audit\""))
          .contains("“阳光三务”工作领导小组应下设办公室");
      assertThat(
              defect("office-exists", "\"roles\": [\"head\", \"office\"]", "\"roles\": [\"head\"]"))
          .contains("办公室岗位");
    }

    @Test
    void have_a_head_in_force() {
      assertThat(
              defect(
                  "body-has-a-head",
                  "{\"post\": \"discipline-secretary\", \"as\": \"head\"}",
                  "{\"post\": \"discipline-secretary\", \"as\": \"deputy-head\"}"))
          .contains("“阳光三务”监督检查小组在2026-11-24没有在任的组长");
    }

    @Test
    void are_chaired_by_a_member() {
      assertThat(
              defect(
                  "body-is-chaired-by-a-member",
                  "\"secretary\": \"audit-head\", \"chair\": \"discipline-secretary\"",
                  "\"secretary\": \"audit-head\", \"chair\": \"president\""))
          .contains("“校长”在2026-11-24不是其成员");
    }

    @Test
    void have_as_many_members_in_force_as_they_state() {
      assertThat(
              defect("members-in-force-are-as-many-as-stated", "\"members\": 3", "\"members\": 4"))
          .contains("应有成员4人，2026-11-24在任3人；不在任期的岗位：（无）");
      assertThat(
              among(
                  "members-in-force-are-as-many-as-stated",
                  "\"until\": \"2028-12-31\"",
                  "\"until\": \"2026-11-23\""))
          .singleElement()
          .asString()
          .contains("在任2人；不在任期的岗位：学生工作部副职");
      assertThat(
              among(
                  "members-in-force-are-as-many-as-stated",
                  "\"until\": \"2028-12-31\"",
                  "\"until\": \"2026-11-24\""))
          .isEmpty();
    }

    @Test
    void that_lead_or_supervise_name_their_members() {
      assertThat(
              among(
                  "members-are-stated",
                  "{\"post\": \"discipline-secretary\", \"as\": \"head\"},",
                  "",
                  "{\"post\": \"students-deputy\", \"from\": \"2026-01-01\", \"until\": \"2028-12-31\"}",
                  "",
                  "\"headsOf\": {\"units\": [\"audit\"]}",
                  "\"headsOf\": {}"))
          .singleElement()
          .asString()
          .contains("“阳光三务”监督检查小组的成员尚未列明");
    }

    @Test
    void rely_on_posts_that_there_are() {
      assertThat(
              among(
                  "named-posts-are-in-force",
                  "\"roles\": [\"body-secretary\", \"outlet-keeper\"]",
                  "\"roles\": [\"body-secretary\", \"outlet-keeper\"], \"from\": \"2027-01-01\""))
          .satisfiesExactly(
              body -> assertThat(body).contains("“阳光三务”工作领导小组的岗位“党政办公室秘书”"),
              outlet -> assertThat(outlet).contains("学校官方网站的岗位“党政办公室秘书”"));
    }
  }

  @Nested
  class Supervision {
    @Test
    void has_a_head_of_its_own() {
      assertThat(
              among(
                  "supervision-group-has-its-own-head",
                  "{\"post\": \"discipline-secretary\", \"as\": \"deputy-head\", \"from\": \"2026-01-01\"}",
                  "{\"post\": \"discipline-secretary\", \"as\": \"head\", \"from\": \"2026-01-01\"}"))
          .singleElement()
          .asString()
          .contains("不能由领导小组组长（纪委书记）兼任");
    }

    @Test
    void has_somebody_without_a_stake_for_every_unit() {
      String[] ownOnly = {
        "{\"post\": \"students-deputy\", \"from\": \"2026-01-01\", \"until\": \"2028-12-31\"}",
        "{\"post\": \"audit-handler\"}"
      };
      assertThat(defect("every-unit-can-be-inspected", ownOnly)).contains("监督检查小组在任成员都与审计处有关联");
      assertThat(
              of(
                      WholeSchool.but(
                          ownOnly[0],
                          ownOnly[1],
                          "\"roles\": [\"party-head\"]",
                          "\"roles\": [\"party-head\", \"superior-representative\"]"),
                      DAY)
                  .defects())
          .isEmpty();
    }

    @Test
    void names_the_posts_that_lead_too() {
      Soundness soundness = of(WholeSchool.profile(), DAY);

      assertThat(soundness.overlaps())
          .singleElement()
          .satisfies(
              each ->
                  assertThat(words(each).zh())
                      .contains("“纪委书记”既在“阳光三务”工作领导小组，又在“阳光三务”监督检查小组", "校领导"));
      assertThat(of(WholeSchool.profile(), LocalDate.parse("2025-12-31")).overlaps()).isEmpty();
    }
  }

  @Nested
  class ThePlansAndTheRest {
    @Test
    void a_founding_plan_is_in_force() {
      assertThat(
              of(WholeSchool.profile(), LocalDate.parse("2026-01-04")).defects().stream()
                  .filter(each -> each.rule().id().equals("founding-plan-is-in-force"))
                  .map(each -> words(each).zh()))
          .singleElement()
          .asString()
          .contains("2026-01-04没有施行的实施方案");
    }

    @Test
    void versions_of_a_plan_follow_each_other() {
      String second =
          """
          {"id": "founding-plan", "kind": "founding-plan", "version": 2, "title": "修订", "issued": "2026-11-01", "from": "2026-11-01"},
          """;
      assertThat(
              defect("one-version-of-a-plan-is-in-force", "\"plans\": [", "\"plans\": [" + second))
          .contains("（云汀党发〔2026〕1号）第1版与第2版的施行期重叠");
      assertThat(
              of(
                      WholeSchool.but(
                          "\"plans\": [",
                          "\"plans\": [" + second,
                          "\"from\": \"2026-01-05\",",
                          "\"from\": \"2026-01-05\", \"until\": \"2026-10-31\","),
                      DAY)
                  .defects())
          .isEmpty();
    }

    @Test
    void contacts_are_named() {
      assertThat(
              defect(
                  "contacts-are-named",
                  ",\n    \"superiorOrgan\": \"上级纪检监察机关信访室，000-5550100\"",
                  ""))
          .contains("尚未公布这些联系方式：上级机关受理");
    }

    @Test
    void a_post_delegates_what_it_has() {
      assertThat(
              defect(
                  "delegation-gives-what-the-post-has",
                  "\"acts\": [\"conduct\"]",
                  "\"acts\": [\"conduct\", \"draft\"]"))
          .contains("“学生工作部主要负责人”没有这些职责，不能委托给“学生资助科科长”：经办人起草、答复");
    }

    @Test
    void a_notice_lasts_as_long_as_the_law_says() {
      assertThat(
              defect(
                  "notice-is-not-shorter-than-the-law",
                  "\"notice-student-aid\": {\"value\": \"7 wd\"",
                  "\"notice-degree-qualification\": {\"value\": \"5 wd\""))
          .contains("“学位授予资格公示”定为5个工作日，少于《学位法》第15条规定的10个工作日");
      assertThat(
              of(
                      WholeSchool.but(
                          "\"notice-student-aid\": {\"value\": \"7 wd\"",
                          "\"notice-degree-qualification\": {\"value\": \"10 wd\""),
                      DAY)
                  .defects())
          .isEmpty();
    }

    @Test
    void the_calendar_covers_the_coming_month() {
      assertThat(
              defect(
                  "calendar-covers-the-coming-month",
                  WholeSchool.profile(),
                  LocalDate.parse("2027-12-01")))
          .contains("只录入到2027年");
      assertThat(of(WholeSchool.profile(), LocalDate.parse("2027-11-30")).defects()).isEmpty();
    }
  }

  @Test
  void an_outage_of_the_directory_is_no_defect() {
    Directory down =
        new Directory() {
          @Override
          public Optional<Person> find(PersonId id) {
            throw new IllegalStateException("down");
          }

          @Override
          public OptionalInt holders(PostId post) {
            throw new IllegalStateException("down");
          }
        };
    try (Sunlit sunlit =
        Sunlit.of(WholeSchool.profile())
            .directory(down)
            .channel("site", new MemoryChannel())
            .open()) {
      assertThat(sunlit.soundness(DAY).defects()).isEmpty();
    }
    try (Sunlit sunlit =
        Sunlit.of(WholeSchool.profile())
            .directory(Directory.of(List.of()))
            .channel("site", new MemoryChannel())
            .open()) {
      assertThat(sunlit.soundness(DAY).defects())
          .extracting(each -> each.rule().id())
          .containsOnly("primary-responsible-posts-are-filled");
    }
  }
}
