package org.sunlit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunlit.WholeSchool;
import org.sunlit.catalog.BodyId;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.organization.Membership.Member;
import org.sunlit.organization.Membership.Place;
import org.sunlit.procedure.Act;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;

class OrganizationTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final SchoolProfile SCHOOL = WholeSchool.profile();
  private static final CatalogEntry ENTRY = SCHOOL.catalog().entry("S-37").orElseThrow();

  private static PostId post(String id) {
    return new PostId(id);
  }

  private static UnitId unit(String id) {
    return new UnitId(id);
  }

  @Nested
  class Units {
    @Test
    void are_cited_with_the_names_of_their_other_signboards() {
      Unit students = SCHOOL.unit(unit("students")).orElseThrow();

      assertThat(students.fullName().zh()).isEqualTo("党委学生工作部（学生处）");
      assertThat(students.fullName().en())
          .isEqualTo("student work department (student affairs office)");
      assertThat(SCHOOL.unit(unit("audit")).orElseThrow().fullName().zh()).isEqualTo("审计处");
    }

    @Test
    void do_not_stand_below_themselves() {
      Unit one = new Unit(unit("a"), SCHOOL.name(), List.of(), UnitKind.SECTION, unit("b"));
      Unit other = new Unit(unit("b"), SCHOOL.name(), List.of(), UnitKind.SECTION, unit("a"));

      assertThatThrownBy(
              () ->
                  new Organization(
                      List.of(one, other), List.of(), List.of(), Duties.byDefault(), List.of()))
          .hasMessageContaining("below itself: a");
    }

    @ParameterizedTest
    @CsvSource({
      "TEACHING_UNIT,2",
      "PARTY_ORGAN,1",
      "ADMINISTRATIVE_DEPARTMENT,1",
      "MASS_ORGANIZATION,1",
      "CENTRE,1",
      "SECTION,0",
      "LEADERSHIP,0",
      "CAMPUS,0"
    })
    void have_heads_by_their_kind(UnitKind kind, int heads) {
      assertThat(kind.heads()).hasSize(heads);
      assertThat(kind.answersForItself()).isEqualTo(heads > 0);
    }

    @Test
    void have_the_leader_whose_portfolio_names_them_or_the_unit_above() {
      assertThat(SCHOOL.organization().leadersOf(unit("audit")))
          .extracting(Post::id)
          .containsExactly(post("discipline-secretary"));
      assertThat(SCHOOL.organization().leadersOf(unit("aid")))
          .extracting(Post::id)
          .containsExactly(post("vice-president"));
      SchoolProfile apart =
          WholeSchool.but("\"portfolio\": [\"audit\"]", "\"portfolio\": [\"audit\", \"aid\"]");
      assertThat(apart.organization().leadersOf(unit("aid")))
          .extracting(Post::id)
          .containsExactly(post("discipline-secretary"));
      assertThat(SCHOOL.organization().leadersOf(unit("leaders"))).isEmpty();
    }
  }

  @Nested
  class Members {
    private Set<String> of(String body, String day) {
      return SCHOOL.organization().members(body(body), LocalDate.parse(day)).stream()
          .map(each -> each.as().label().code() + " " + each.post())
          .collect(Collectors.toSet());
    }

    private Body body(String id) {
      return SCHOOL.body(new BodyId(id)).orElseThrow();
    }

    @Test
    void are_posts_by_name_and_heads_by_rule() {
      assertThat(of("leading-group", "2026-11-24"))
          .containsExactlyInAnyOrder(
              "head party-secretary",
              "head president",
              "deputy-head vice-president",
              "deputy-head discipline-secretary",
              "member office-head",
              "member students-head",
              "member computing-head",
              "member computing-party-head");
    }

    @Test
    void are_of_the_body_from_the_first_to_the_last_day() {
      assertThat(of("leading-group", "2025-12-31")).hasSize(7).doesNotContain("discipline");
      assertThat(of("supervision-group", "2028-12-31")).contains("member students-deputy");
      assertThat(of("supervision-group", "2029-01-01"))
          .containsExactlyInAnyOrder("head discipline-secretary", "member audit-head");
    }

    @Test
    void by_name_are_what_they_are_named_as_even_if_the_rule_has_them_too() {
      SchoolProfile both =
          WholeSchool.but(
              "{\"post\": \"vice-president\", \"as\": \"deputy-head\"}",
              "{\"post\": \"office-head\", \"as\": \"deputy-head\"}");
      Body leading = both.body(new BodyId("leading-group")).orElseThrow();

      assertThat(both.organization().members(leading, DAY))
          .filteredOn(each -> each.post().equals(post("office-head")))
          .extracting(Member::as)
          .containsExactly(Place.DEPUTY_HEAD);
    }

    @Test
    void whose_post_there_is_not_are_none() {
      SchoolProfile abolished =
          WholeSchool.but(
              "\"unit\": \"office\", \"roles\": [\"head\", \"office\"]",
              "\"unit\": \"office\", \"until\": \"2026-11-23\", \"roles\": [\"head\", \"office\"]");
      Body leading = abolished.body(new BodyId("leading-group")).orElseThrow();

      assertThat(abolished.organization().members(leading, DAY))
          .extracting(Member::post)
          .doesNotContain(post("office-head"))
          .hasSize(7);
    }
  }

  @Nested
  class AMandate {
    private Optional<Mandate> mandate(SchoolProfile school, String held, Act act, LocalDate day) {
      return school.mandate(post(held), act, ENTRY, day);
    }

    @Test
    void is_for_the_own_post_first() {
      assertThat(mandate(SCHOOL, "students-head", Act.APPROVE, DAY))
          .hasValueSatisfying(
              each -> {
                assertThat(each.inPlaceOf().id()).isEqualTo(post("students-head"));
                assertThat(each.onBehalfOf()).isEmpty();
              });
      assertThat(mandate(SCHOOL, "audit-head", Act.APPROVE, DAY)).isEmpty();
    }

    @Test
    void is_a_deputys_for_every_act_of_the_post() {
      assertThat(mandate(SCHOOL, "office-deputy", Act.ARCHIVE, DAY).orElseThrow().onBehalfOf())
          .contains(post("office-head"));
      assertThat(mandate(SCHOOL, "president", Act.APPROVE, DAY).orElseThrow().onBehalfOf())
          .contains(post("vice-president"));
    }

    @Test
    void is_a_delegates_for_the_acts_and_the_days_that_were_given() {
      SchoolProfile school =
          WholeSchool.but("\"acts\": [\"conduct\"]", "\"acts\": [\"release-dispositions\"]");

      assertThat(
              mandate(school, "aid-head", Act.RELEASE_DISPOSITIONS, DAY).orElseThrow().onBehalfOf())
          .contains(post("students-head"));
      assertThat(mandate(school, "aid-head", Act.APPROVE, DAY)).isEmpty();
      assertThat(mandate(school, "aid-head", Act.RELEASE_DISPOSITIONS, day("2026-10-31")))
          .isEmpty();
      assertThat(mandate(school, "aid-head", Act.RELEASE_DISPOSITIONS, day("2026-11-01")))
          .isPresent();
      assertThat(mandate(school, "aid-head", Act.RELEASE_DISPOSITIONS, day("2026-12-31")))
          .isPresent();
      assertThat(mandate(school, "aid-head", Act.RELEASE_DISPOSITIONS, day("2027-01-01")))
          .isEmpty();
    }

    @Test
    void is_not_given_on() {
      SchoolProfile chain =
          WholeSchool.but(
              "\"roles\": [\"section-head\"], \"from\"",
              "\"roles\": [\"section-head\"], \"deputies\": [\"audit-handler\"], \"from\"",
              "\"acts\": [\"conduct\"]",
              "\"acts\": [\"release-dispositions\"]");

      assertThat(mandate(chain, "audit-handler", Act.REVIEW, DAY)).isPresent();
      assertThat(mandate(chain, "audit-handler", Act.RELEASE_DISPOSITIONS, DAY)).isEmpty();
    }

    @Test
    void needs_both_posts_to_be_there() {
      String head = "\"unit\": \"office\", \"roles\": [\"head\", \"office\"]";
      SchoolProfile abolished = WholeSchool.but(head, head + ", \"until\": \"2026-11-23\"");

      assertThat(mandate(abolished, "office-deputy", Act.ARCHIVE, DAY)).isEmpty();
      assertThat(mandate(abolished, "office-head", Act.ARCHIVE, DAY)).isEmpty();
      assertThat(mandate(abolished, "office-head", Act.ARCHIVE, DAY.minusDays(1))).isPresent();
      assertThat(mandate(SCHOOL, "nobody", Act.ARCHIVE, DAY)).isEmpty();
    }

    private LocalDate day(String text) {
      return LocalDate.parse(text);
    }
  }

  @Nested
  class ADelegation {
    private final InForce inForce = new InForce(DAY, DAY.plusDays(9));

    private Delegation of(String from, String to, Set<Act> acts, InForce dates, String reason) {
      return new Delegation(post(from), post(to), acts, dates, reason, "会议纪要");
    }

    @Test
    void has_an_end_a_reason_and_something_to_give_to_somebody_else() {
      Set<Act> some = Set.of(Act.CONDUCT);
      assertThat(of("a", "b", some, inForce, "出差").acts()).isEqualTo(some);
      assertThatThrownBy(() -> of("a", "a", some, inForce, "出差")).hasMessageContaining("itself");
      assertThatThrownBy(() -> of("a", "b", Set.of(), inForce, "出差"))
          .hasMessageContaining("at least one act");
      assertThatThrownBy(() -> of("a", "b", Set.of(Act.PARTICIPATE), inForce, "出差"))
          .hasMessageContaining("everyone's own");
      assertThatThrownBy(() -> of("a", "b", some, new InForce(DAY, null), "出差"))
          .hasMessageContaining("last day");
      assertThatThrownBy(() -> of("a", "b", some, inForce, " ")).hasMessageContaining("reason");
    }
  }

  @Nested
  class AStake {
    @ParameterizedTest
    @CsvSource({
      "audit-head,audit,true",
      "audit-head,students,false",
      "students-deputy,aid,true",
      "aid-head,students,true",
      "vice-president,students,true",
      "vice-president,aid,true",
      "vice-president,audit,false",
      "president,students,true",
      "party-secretary,students,false",
      "office-deputy,office,true",
      "nobody,office,false"
    })
    void is_in_the_own_unit_in_the_portfolio_and_in_what_one_stands_in_for(
        String post, String unit, boolean stake) {
      assertThat(SCHOOL.hasStakeIn(post(post), unit(unit))).isEqualTo(stake);
    }

    @Test
    void comes_with_a_delegation_and_stays_after_it() {
      SchoolProfile given = WholeSchool.but("\"to\": \"aid-head\"", "\"to\": \"audit-head\"");

      assertThat(given.hasStakeIn(post("audit-head"), unit("students"))).isTrue();
    }
  }

  @Test
  void days_in_force_include_the_first_and_the_last() {
    InForce march = new InForce(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
    InForce fromApril = new InForce(LocalDate.parse("2026-04-01"), null);

    assertThat(march.on(LocalDate.parse("2026-03-31"))).isTrue();
    assertThat(march.isOver(LocalDate.parse("2026-04-01"))).isTrue();
    assertThat(march.isComing(LocalDate.parse("2026-02-28"))).isTrue();
    assertThat(march.overlaps(fromApril)).isFalse();
    assertThat(fromApril.overlaps(march)).isFalse();
    assertThat(march.overlaps(new InForce(null, LocalDate.parse("2026-03-01")))).isTrue();
    assertThat(InForce.ALWAYS.overlaps(march)).isTrue();
    assertThat(InForce.ALWAYS.on(LocalDate.MIN)).isTrue();
    assertThat(march.words().zh()).isEqualTo("2026-03-01至2026-03-31");
    assertThatThrownBy(() -> new InForce(DAY, DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
