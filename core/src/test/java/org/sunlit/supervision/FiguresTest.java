package org.sunlit.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.GivenTask;
import org.sunlit.Matter;
import org.sunlit.RaisedFinding;
import org.sunlit.School;
import org.sunlit.UnderInspection;
import org.sunlit.WithheldMatter;
import org.sunlit.agenda.Occasion;
import org.sunlit.calendar.Period;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.example.Example;
import org.sunlit.example.ExampleCommand.MarkExample;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.FindingCommand.ConfirmFinding;
import org.sunlit.finding.FindingStage;
import org.sunlit.finding.Timeliness;
import org.sunlit.inspection.InspectionStage;
import org.sunlit.inspection.Judgement;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.json.ReportJson;
import org.sunlit.procedure.Stage;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.task.TaskCommand.AcceptTask;
import org.sunlit.task.TaskStage;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.WithheldCount;
import org.sunlit.withholding.WithholdingStage;

/** What the office and the supervision group have to tell, counted from the record. */
class FiguresTest {
  private static final Period MARCH =
      new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
  private static final Period FEBRUARY =
      new Period(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"));
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private OfficeBriefing briefing(Period period) {
    return school.sunlit.office().briefing(School.OFFICE, period).orElseThrow();
  }

  private SupervisionReport report(Period period) {
    return school.sunlit.office().supervisionReport(School.SUPERVISOR, period).orElseThrow();
  }

  private Period untilNow() {
    return new Period(LocalDate.parse("2026-03-01"), school.clock.today());
  }

  @Nested
  class Items {
    @Test
    void are_counted_where_they_stand_and_what_became_of_them_in_the_period() {
      Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Matter.raisedIn(school);

      assertThat(briefing(MARCH).items())
          .isEqualTo(
              new ItemFigures(Map.of(Stage.PRIOR_DISCLOSURE, 1, Stage.DRAFT, 1), 2, 1, 0, 0));
      assertThat(briefing(FEBRUARY).items())
          .isEqualTo(
              new ItemFigures(Map.of(Stage.PRIOR_DISCLOSURE, 1, Stage.DRAFT, 1), 0, 0, 0, 0));
    }

    @Test
    void tell_results_and_archives_in_the_period_in_which_they_came() {
      Matter.at(Stage.ARCHIVED, school);

      assertThat(briefing(untilNow()).items())
          .isEqualTo(new ItemFigures(Map.of(Stage.ARCHIVED, 1), 1, 1, 1, 1));
      assertThat(briefing(MARCH).items().archived()).isZero();
    }

    @Test
    void are_late_while_they_are_owed_and_then_in_the_period_in_which_they_were_due() {
      Matter matter = Matter.at(Stage.DELIBERATION, school);
      matter.resolved(Matter.WORKING_GROUP, ResolutionOutcome.ADOPTED);
      matter.resolved(Matter.LEADING_GROUP, ResolutionOutcome.ADOPTED);
      assertThat(briefing(untilNow()).late()).isEmpty();
      school.clock.day(school.clock.today().plusDays(60));
      Period first = untilNow();

      assertThat(briefing(first).late())
          .extracting(Late::occasion, Late::done)
          .containsExactly(
              tuple(Occasion.RESULT_DUE, false), tuple(Occasion.RESULT_DUE_AT_THE_LATEST, false));
      matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN, "");
      matter.done(School.HEAD, new DiscloseResult(matter.id));
      assertThat(briefing(first).late()).extracting(Late::done).containsExactly(true, true);
      school.clock.day(school.clock.today().plusDays(1));
      Period second = new Period(first.last().plusDays(1), school.clock.today());
      assertThat(briefing(second).late()).isEmpty();
    }

    @Test
    void are_late_in_the_next_period_too_while_they_are_owed() {
      Matter matter = Matter.at(Stage.DELIBERATION, school);
      matter.resolved(Matter.WORKING_GROUP, ResolutionOutcome.ADOPTED);
      matter.resolved(Matter.LEADING_GROUP, ResolutionOutcome.ADOPTED);
      school.clock.day(school.clock.today().plusDays(60));
      Period today = new Period(school.clock.today(), school.clock.today());

      assertThat(report(today).late()).hasSize(2).allMatch(each -> each.item().equals(matter.id));
    }
  }

  @Nested
  class Entries {
    @Test
    void are_as_the_report_on_coverage_has_them() {
      Matter.at(Stage.PUBLIC_SUPERVISION, school);
      Coverage coverage = school.sunlit.coverage(School.OFFICE);
      CoverageFigures figures = briefing(untilNow()).coverage();

      assertThat(figures.byStanding().values().stream().mapToInt(each -> each).sum())
          .isEqualTo(coverage.lines().size());
      assertThat(figures.missing())
          .extracting(CoverageFigures.Missing::entry)
          .containsExactlyElementsOf(
              coverage.missing().stream().map(each -> each.entry().code()).toList());
      assertThat(report(untilNow()).coverage()).isEqualTo(figures);
    }

    @Test
    void are_counted_as_withheld_by_unit_and_ground() {
      WithheldMatter.at(WithholdingStage.APPROVED, school);

      assertThat(briefing(MARCH).withheld())
          .singleElement()
          .extracting(WithheldCount::matters)
          .isEqualTo(1);
      assertThat(report(MARCH).withheld()).isEqualTo(briefing(MARCH).withheld());
    }
  }

  @Nested
  class Tasks {
    @Test
    void are_given_late_and_done() {
      GivenTask task = GivenTask.at(TaskStage.GIVEN, school);
      assertThat(briefing(MARCH).decisions()).isEqualTo(new TaskFigures(1, 1, 0, 0, 0));
      school.clock.day(GivenTask.DUE.plusDays(1));
      assertThat(briefing(MARCH).decisions()).isEqualTo(new TaskFigures(1, 1, 1, 0, 0));
      school.done(School.HANDLER, task.answer());
      assertThat(briefing(MARCH).decisions()).isEqualTo(new TaskFigures(1, 1, 0, 0, 1));
      school.done(School.OFFICE, new AcceptTask(task.id));
      assertThat(briefing(MARCH).decisions()).isEqualTo(new TaskFigures(1, 0, 0, 1, 1));

      assertThat(briefing(FEBRUARY).decisions()).isEqualTo(new TaskFigures(0, 0, 0, 0, 0));
    }

    @Test
    void are_told_apart_from_suggestions() {
      GivenTask.suggestedAt(TaskStage.ANSWERED, school);
      school.done(School.OFFICE, GivenTask.in(school).otherWork());

      assertThat(briefing(MARCH).otherWork()).isEqualTo(new TaskFigures(1, 1, 0, 0, 0));
      assertThat(briefing(MARCH).suggestions()).isEqualTo(new TaskFigures(1, 1, 0, 0, 0));
      assertThat(report(MARCH).suggestions()).isEqualTo(briefing(MARCH).suggestions());
    }
  }

  @Nested
  class Supervision {
    @Test
    void tells_what_was_inspected_how_it_was_found_and_what_was_not() {
      UnderInspection.at(InspectionStage.CONCLUDED, school);
      UnderInspection.at(InspectionStage.UNDER_WAY, school);
      InspectionFigures figures = report(MARCH).inspections();

      assertThat(figures.byForm()).isEqualTo(Map.of(InspectionForm.SPECIAL_INSPECTION, 1));
      assertThat(figures.judgements().get(Aspect.RULES)).isEqualTo(Map.of(Judgement.IN_ORDER, 1));
      assertThat(figures.notInspected())
          .contains(new UnitId("finance"))
          .doesNotContain(UnderInspection.UNIT);
      assertThat(report(FEBRUARY).inspections().byForm()).isEmpty();
      assertThat(report(FEBRUARY).inspections().notInspected()).contains(UnderInspection.UNIT);
    }

    @Test
    void tells_what_was_found_and_whether_the_unit_was_notified_in_time() {
      UnderInspection inspection = UnderInspection.at(InspectionStage.UNDER_WAY, school);
      SubjectId finding = inspection.finding(School.SUPERVISOR, UnderInspection.UNIT, Aspect.RULES);
      assertThat(report(MARCH).findings())
          .isEqualTo(new FindingFigures(Map.of(FindingStage.RAISED, 1), 1, Map.of(), Map.of()));
      school.done(School.SUPERVISOR, new ConfirmFinding(finding));
      assertThat(report(MARCH).findings().notified()).isEqualTo(Map.of(Timeliness.NOT_DUE, 1));
      school.clock.day(LocalDate.parse("2026-03-20"));

      assertThat(report(MARCH).findings())
          .isEqualTo(
              new FindingFigures(
                  Map.of(FindingStage.CONFIRMED, 1), 1, Map.of(Timeliness.OVERDUE, 1), Map.of()));
      assertThat(report(FEBRUARY).findings())
          .isEqualTo(new FindingFigures(Map.of(FindingStage.CONFIRMED, 1), 0, Map.of(), Map.of()));
    }

    @Test
    void tells_whether_what_was_found_was_put_right_in_time() {
      RaisedFinding.at(FindingStage.CLOSED, school);
      RaisedFinding.at(FindingStage.RECTIFYING, school);

      assertThat(report(untilNow()).findings().rectified())
          .isEqualTo(Map.of(Timeliness.IN_TIME, 1, Timeliness.NOT_DUE, 1));
      school.clock.day(school.clock.today().plusDays(60));
      assertThat(report(untilNow()).findings().rectified())
          .isEqualTo(Map.of(Timeliness.IN_TIME, 1, Timeliness.OVERDUE, 1));
    }
  }

  @Test
  void examples_are_those_held_up_now() {
    assertThat(briefing(MARCH).examples()).isZero();
    school.done(School.OFFICE, new MarkExample(Example.of(GivenTask.OWNER), "公开及时"));

    assertThat(briefing(MARCH).examples()).isEqualTo(1);
  }

  @Test
  void are_for_those_whom_reports_are_for() {
    assertThat(school.sunlit.office().briefing(School.holderOf("lg-chair"), MARCH)).isPresent();
    assertThat(school.sunlit.office().briefing(School.HEAD, MARCH)).isEmpty();
    assertThat(school.sunlit.office().supervisionReport(School.STUDENT, MARCH)).isEmpty();
  }

  @Test
  void are_read_from_json_as_they_were_written() {
    GivenTask.at(TaskStage.GIVEN, school);
    Matter.at(Stage.DECISION_DISCLOSURE, school);
    UnderInspection.at(InspectionStage.CONCLUDED, school);
    WithheldMatter.at(WithholdingStage.APPROVED, school);
    OfficeBriefing briefing = briefing(untilNow());
    SupervisionReport report = report(untilNow());

    assertThat(ReportJson.briefing(ReportJson.write(briefing))).isEqualTo(briefing);
    assertThat(ReportJson.supervisionReport(ReportJson.write(report))).isEqualTo(report);
    assertThat(List.of(ReportJson.write(briefing), ReportJson.write(report)))
        .allSatisfy(each -> assertThat(each).doesNotContain("student-1", "p-sa", "勤工"));
  }
}
