package org.sunlit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.GivenTask;
import org.sunlit.School;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Occasion;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.json.ReportJson;
import org.sunlit.record.Actor;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.report.ReportCommand.PresentReport;
import org.sunlit.task.TaskStage;

/** Reports to the leading group: what is kept of them, and when they are due. */
class ReportTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private static PresentReport report(ReportKind kind, LocalDate first, LocalDate last) {
    return new PresentReport(kind.series(), first, last, "总体平稳");
  }

  private PresentReport briefing(LocalDate first, LocalDate last) {
    return report(ReportKind.OFFICE_BRIEFING, first, last);
  }

  private static Actor reporter(ReportKind kind) {
    return kind == ReportKind.OFFICE_BRIEFING ? School.OFFICE : School.SUPERVISOR;
  }

  private Reports.Shown shown(ReportKind kind) {
    return school.sunlit.office().reports(School.OFFICE).stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class ABriefing {
    @Test
    void keeps_what_the_record_came_to_when_it_was_presented() {
      GivenTask.at(TaskStage.GIVEN, school);
      LocalDate today = school.clock.today();
      Outcome.Done done = school.done(School.OFFICE, briefing(FIRST, today));
      GivenTask.at(TaskStage.GIVEN, school);
      school.clock.day(today.plusDays(1));

      Reports.Report kept = shown(ReportKind.OFFICE_BRIEFING).presented().get(0);
      assertThat(kept.text()).isEqualTo("总体平稳");
      assertThat(kept.digest().value()).isEqualTo(done.answers().get("figures"));
      assertThat(ReportJson.briefing(kept.figures()).asOf()).isEqualTo(today);
      assertThat(ReportJson.briefing(kept.figures()).decisions().given()).isEqualTo(1);
    }

    @Test
    void begins_where_the_last_one_ended() {
      LocalDate today = school.clock.today();
      school.done(School.OFFICE, briefing(FIRST, today.minusDays(3)));

      for (LocalDate wrong : List.of(today.minusDays(3), today.minusDays(1))) {
        assertThat(school.refused(School.OFFICE, briefing(wrong, today)))
            .containsExactly("report-begins-where-the-last-ended");
      }
      school.done(School.OFFICE, briefing(today.minusDays(2), today));
      assertThat(shown(ReportKind.OFFICE_BRIEFING).presented()).hasSize(2);
    }

    @Test
    void is_on_days_that_have_come() {
      LocalDate today = school.clock.today();

      assertThat(school.refused(School.OFFICE, briefing(FIRST, today.plusDays(1))))
          .containsExactly("report-is-on-past-days");
      assertThat(school.refused(School.OFFICE, briefing(today, FIRST)))
          .containsExactly("report-is-on-past-days");
    }

    @Test
    void is_the_offices() {
      LocalDate today = school.clock.today();

      assertThat(school.refused(School.holderOf("lg-chair"), briefing(FIRST, today)))
          .containsExactly("act-belongs-to-the-post");
      assertThat(school.sunlit.perform(School.HEAD, briefing(FIRST, today)))
          .isEqualTo(new Outcome.NotFound(ReportKind.OFFICE_BRIEFING.series()));
    }
  }

  @Test
  void there_are_two_kinds_and_no_other() {
    SubjectId none = new SubjectId("report-annual");
    LocalDate today = school.clock.today();

    assertThat(school.sunlit.perform(School.OFFICE, new PresentReport(none, today, today, "无")))
        .isEqualTo(new Outcome.NotFound(none));
    assertThat(school.sunlit.explain(School.OFFICE, none)).isEmpty();
  }

  @Test
  void a_supervision_report_comes_from_the_group() {
    PresentReport order = report(ReportKind.SUPERVISION_REPORT, FIRST, school.clock.today());

    assertThat(school.refused(School.OFFICE, order))
        .containsExactly("supervision-report-comes-from-the-group");
    school.done(School.SUPERVISOR, order);
    Reports.Report kept = shown(ReportKind.SUPERVISION_REPORT).presented().get(0);
    assertThat(ReportJson.supervisionReport(kept.figures()).period().first()).isEqualTo(FIRST);
  }

  @Test
  void reports_are_for_the_leading_group_the_office_and_supervision() {
    for (Actor each : List.of(School.OFFICE, School.SUPERVISOR, School.holderOf("lg-chair"))) {
      assertThat(school.sunlit.office().reports(each)).hasSize(2);
    }
    for (Actor each : List.of(School.HEAD, School.LEADER, School.STUDENT, School.STRANGER)) {
      assertThat(school.sunlit.office().reports(each)).isEmpty();
    }
  }

  @Nested
  class Time {
    private List<Occasion> announced(ReportKind kind) {
      school.sunlit.tick();
      school.sunlit.tick();
      return school.sunlit.announcements(0, 1_000).stream()
          .filter(each -> each.subject().equals(kind.series()))
          .map(Announcement::occasion)
          .toList();
    }

    /** Open since Monday 9 March 2026. */
    @Test
    void makes_the_first_briefing_due_a_quarter_after_the_school_opened() {
      assertThat(shown(ReportKind.OFFICE_BRIEFING).due().day()).isEqualTo("2026-06-09");
      assertThat(shown(ReportKind.SUPERVISION_REPORT).due().day()).isEqualTo("2026-09-09");
      school.clock.day(LocalDate.parse("2026-06-09"));
      assertThat(shown(ReportKind.OFFICE_BRIEFING).overdue()).isFalse();
      school.clock.day(LocalDate.parse("2026-06-10"));
      assertThat(shown(ReportKind.OFFICE_BRIEFING).overdue()).isTrue();
      assertThat(shown(ReportKind.SUPERVISION_REPORT).overdue()).isFalse();
    }

    @Test
    void counts_from_the_last_day_that_is_reported_on() {
      school.clock.day(LocalDate.parse("2026-04-08"));
      school.done(School.OFFICE, briefing(FIRST, LocalDate.parse("2026-03-31")));

      assertThat(shown(ReportKind.OFFICE_BRIEFING).due().day()).isEqualTo("2026-06-30");
    }

    @Test
    void reminds_of_each_report_once() {
      school.sunlit.tick();
      school.clock.day(LocalDate.parse("2026-06-10"));
      assertThat(announced(ReportKind.OFFICE_BRIEFING)).containsExactly(Occasion.BRIEFING_DUE);
      school.done(School.OFFICE, briefing(FIRST, LocalDate.parse("2026-06-10")));
      school.clock.day(LocalDate.parse("2026-09-12"));

      assertThat(announced(ReportKind.OFFICE_BRIEFING))
          .containsExactly(Occasion.BRIEFING_DUE, Occasion.BRIEFING_DUE);
      assertThat(announced(ReportKind.SUPERVISION_REPORT))
          .containsExactly(Occasion.SUPERVISION_REPORT_DUE);
    }

    @Test
    void is_silent_about_what_was_reported_in_time() {
      school.sunlit.tick();
      school.clock.day(LocalDate.parse("2026-06-09"));
      school.done(School.OFFICE, briefing(FIRST, LocalDate.parse("2026-06-08")));
      school.clock.day(LocalDate.parse("2026-06-10"));

      assertThat(announced(ReportKind.OFFICE_BRIEFING)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void the_record_replayed_is_the_state_and_holds_neither_text_nor_figures(ReportKind kind) {
    school.done(reporter(kind), report(kind, FIRST, school.clock.today()));
    JsonLog<ReportFact> log = JsonLog.ofReports(new Json());
    List<Entry> entries = school.sunlit.entries(kind.series());
    ReportSeries replayed = ReportSeries.unborn(kind.series());
    for (Entry each : entries) replayed = log.fact(each).applyTo(replayed, log.happening(each));

    assertThat(replayed.reports())
        .singleElement()
        .satisfies(
            each -> assertThat(each.figures()).isEqualTo(shown(kind).presented().get(0).digest()));
    assertThat(entries)
        .allMatch(each -> each.visibility() == Entry.Visibility.INTERNAL)
        .allSatisfy(
            each -> assertThat(each.event().body().toUtf8()).doesNotContain("平稳", "coverage"));
  }
}
