package org.sunlit.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.School;
import org.sunlit.UnderInspection;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.FindingCommand.DismissFinding;
import org.sunlit.inspection.InspectionCommand.OpenInspection;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.organization.PlanVersion;
import org.sunlit.record.Actor;
import org.sunlit.record.Entry;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/** Units are held against plan and rules by those who have no stake in them. */
class InspectionTest {
  private static final UnitId FINANCE = new UnitId("finance");
  private static final Actor OF_THE_UNIT = School.holderOf("sa-supervisor");
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  @Nested
  class Opening {
    private final UnderInspection inspection = UnderInspection.in(school);

    private List<String> refused(Actor actor, List<UnitId> units) {
      return school.refused(actor, inspection.opening(units));
    }

    private List<String> measuredBy(@Nullable PlanVersion plan, List<String> rules) {
      return school.refused(
          School.SUPERVISOR,
          new OpenInspection(
              inspection.id,
              InspectionForm.OVERSIGHT_CHECK,
              List.of(UnderInspection.UNIT),
              plan,
              rules,
              "督查"));
    }

    @Test
    void is_the_supervision_groups() {
      assertThat(refused(School.HEAD, List.of(UnderInspection.UNIT)))
          .containsExactly("act-belongs-to-the-post", "inspector-can-judge-one-of-the-units");
      assertThat(refused(School.OFFICE, List.of(UnderInspection.UNIT)))
          .containsExactly("inspector-can-judge-one-of-the-units");
      school.done(School.SUPERVISOR, inspection.opening());
    }

    @Test
    void covers_units_of_the_school() {
      assertThat(refused(School.SUPERVISOR, List.of(UnderInspection.UNIT, new UnitId("none"))))
          .containsExactly("inspected-units-are-of-the-school");
      school.done(
          School.SUPERVISOR,
          inspection.opening(List.of(UnderInspection.UNIT, FINANCE, UnderInspection.UNIT)));

      assertThat(inspection.onDesk().inspection().units())
          .containsExactly(UnderInspection.UNIT, FINANCE);
    }

    @Test
    void needs_no_stake_in_one_of_them() {
      assertThat(refused(OF_THE_UNIT, List.of(UnderInspection.UNIT)))
          .containsExactly("inspector-can-judge-one-of-the-units");
      school.done(OF_THE_UNIT, inspection.opening(List.of(UnderInspection.UNIT, FINANCE)));
    }

    @Test
    void names_a_plan_or_rules_in_force_by_which_is_measured() {
      assertThat(measuredBy(null, List.of())).containsExactly("inspection-has-a-measure");
      assertThat(measuredBy(new PlanVersion("sunlight-plan", 1), List.of()))
          .containsExactly("inspection-measures-by-what-is-in-force");
      for (String wrong : List.of("none", "work-study-2015", "decree-32")) {
        assertThat(measuredBy(UnderInspection.PLAN, List.of("posts-rule", wrong)))
            .as(wrong)
            .containsExactly("inspection-measures-by-what-is-in-force");
      }
      assertThat(measuredBy(null, List.of("posts-rule"))).isEmpty();
    }
  }

  @Nested
  class Judging {
    private final UnderInspection inspection =
        UnderInspection.at(InspectionStage.UNDER_WAY, school);

    private List<String> refused(Map<Aspect, Judgement> aspects, SubjectId... findings) {
      return school.refused(
          School.SUPERVISOR,
          inspection.judgement(UnderInspection.UNIT, aspects, List.of(findings)));
    }

    @Test
    void is_for_those_without_a_stake() {
      assertThat(school.refused(OF_THE_UNIT, inspection.judgement()))
          .containsExactly("nobody-inspects-their-own-matter");
      school.done(School.SUPERVISOR, inspection.judgement());
    }

    @Test
    void is_of_a_unit_that_is_inspected() {
      assertThat(
              school.refused(
                  School.SUPERVISOR,
                  inspection.judgement(
                      FINANCE, UnderInspection.all(Judgement.IN_ORDER), List.of())))
          .containsExactly("judged-unit-is-inspected");
    }

    @Test
    void says_of_each_of_the_four_aspects_how_it_is() {
      Map<Aspect, Judgement> three = UnderInspection.all(Judgement.IN_ORDER);
      three.remove(Aspect.RULES);

      assertThat(refused(three)).containsExactly("each-aspect-is-judged");
      assertThat(
              school
                  .refusals(
                      School.SUPERVISOR,
                      inspection.judgement(UnderInspection.UNIT, three, List.of()))
                  .get(0)
                  .words()
                  .zh())
          .contains("规章制度是否完善");
    }

    @Test
    void names_the_finding_of_what_is_amiss() {
      SubjectId rules = inspection.finding(School.SUPERVISOR, UnderInspection.UNIT, Aspect.RULES);

      assertThat(refused(UnderInspection.amiss(Aspect.RULES)))
          .containsExactly("what-is-amiss-is-a-finding");
      assertThat(refused(UnderInspection.amiss(Aspect.DISCLOSURE), rules))
          .containsExactly("what-is-amiss-is-a-finding");
      assertThat(refused(UnderInspection.amiss(Aspect.RULES), rules)).isEmpty();
      assertThat(inspection.onDesk().inspection().of(UnderInspection.UNIT))
          .hasValueSatisfying(each -> assertThat(each.findings()).containsExactly(rules));
    }

    @Test
    void names_findings_of_this_unit_that_stand() {
      SubjectId dismissed =
          inspection.finding(School.SUPERVISOR, UnderInspection.UNIT, Aspect.RULES);
      school.done(School.SUPERVISOR, new DismissFinding(dismissed, "经核实不成立"));
      SubjectId elsewhere = inspection.finding(School.SUPERVISOR, FINANCE, Aspect.RULES);

      for (SubjectId each :
          List.of(dismissed, elsewhere, new SubjectId("finding-none"), inspection.id)) {
        assertThat(refused(UnderInspection.all(Judgement.IN_ORDER), each))
            .as("%s", each)
            .containsExactly("inspection-names-findings-of-the-unit");
      }
    }

    @Test
    void replaces_what_was_said_before() {
      school.done(School.SUPERVISOR, inspection.judgement());
      school.done(
          School.SUPERVISOR,
          new InspectionCommand.JudgeUnit(
              inspection.id,
              UnderInspection.UNIT,
              UnderInspection.all(Judgement.TO_BE_IMPROVED),
              List.of(),
              null));

      assertThat(inspection.onDesk().inspection().judged())
          .singleElement()
          .satisfies(each -> assertThat(each.aspects()).containsValues(Judgement.TO_BE_IMPROVED));
      assertThat(inspection.onDesk().seen()).isEmpty();
    }
  }

  @Nested
  class Concluding {
    @Test
    void waits_for_every_unit() {
      UnderInspection inspection = UnderInspection.in(school);
      school.done(School.SUPERVISOR, inspection.opening(List.of(UnderInspection.UNIT, FINANCE)));
      school.done(School.SUPERVISOR, inspection.judgement());

      assertThat(school.refused(School.SUPERVISOR, inspection.conclusion()))
          .containsExactly("every-inspected-unit-is-judged");
      school.done(
          OF_THE_UNIT,
          inspection.judgement(FINANCE, UnderInspection.all(Judgement.IN_ORDER), List.of()));
      school.done(School.SUPERVISOR, inspection.conclusion());

      assertThat(inspection.onDesk().closing()).isEqualTo("总体较好");
      assertThat(inspection.onDesk().purpose()).isEqualTo("检查方案落实情况");
    }

    @Test
    void tells_each_unit_what_concerns_it() {
      UnderInspection inspection = UnderInspection.in(school);
      school.done(School.SUPERVISOR, inspection.opening(List.of(UnderInspection.UNIT, FINANCE)));
      school.done(School.SUPERVISOR, inspection.judgement());
      school.done(
          School.SUPERVISOR,
          inspection.judgement(FINANCE, UnderInspection.all(Judgement.IN_ORDER), List.of()));
      assertThat(school.sunlit.office().inspections(School.HEAD)).isEmpty();
      assertThat(school.sunlit.explain(School.HEAD, inspection.id)).isEmpty();
      school.done(School.SUPERVISOR, inspection.conclusion());

      assertThat(school.sunlit.office().inspections(School.HEAD))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.inspection().units()).containsExactly(UnderInspection.UNIT);
                assertThat(each.inspection().judged())
                    .extracting(Judged::unit)
                    .containsExactly(UnderInspection.UNIT);
                assertThat(each.seen()).containsOnlyKeys(UnderInspection.UNIT);
              });
      assertThat(school.sunlit.office().inspections(School.holderOf("cs-head"))).isEmpty();
      assertThat(school.sunlit.office().inspections(School.STUDENT)).isEmpty();
      assertThat(school.sunlit.office().inspections(School.OFFICE)).hasSize(1);
    }

    @Test
    void shows_the_newest_first() {
      UnderInspection first = UnderInspection.at(InspectionStage.CONCLUDED, school);
      school.clock.day(school.clock.today().plusDays(1));
      UnderInspection second = UnderInspection.at(InspectionStage.DROPPED, school);

      assertThat(school.sunlit.office().inspections(School.SUPERVISOR))
          .extracting(each -> each.inspection().id())
          .containsExactly(second.id, first.id);
    }
  }

  @ParameterizedTest
  @EnumSource(InspectionStage.class)
  void the_record_replayed_is_the_state_and_holds_no_text(InspectionStage stage) {
    if (stage == InspectionStage.NEW) return;
    UnderInspection inspection = UnderInspection.at(stage, school);
    JsonLog<InspectionFact> log = JsonLog.ofInspections(new Json());
    List<Entry> entries = school.sunlit.entries(inspection.id);
    Inspection replayed = Inspection.unborn(inspection.id);
    for (Entry each : entries) replayed = log.fact(each).applyTo(replayed, log.happening(each));

    assertThat(replayed).isEqualTo(inspection.onDesk().inspection());
    assertThat(entries)
        .allMatch(each -> each.visibility() == Entry.Visibility.INTERNAL)
        .allSatisfy(
            each ->
                assertThat(each.event().body().toUtf8()).doesNotContain("落实", "台账", "较好", "合并"));
  }
}
