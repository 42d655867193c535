package org.sunlit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.RaisedFinding;
import org.sunlit.School;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Occasion;
import org.sunlit.feedback.Remark;
import org.sunlit.finding.RectificationCommand.CloseFinding;
import org.sunlit.finding.RectificationCommand.IssueRectificationOpinion;
import org.sunlit.finding.RectificationCommand.ReportRectification;
import org.sunlit.finding.RectificationCommand.SendBackRectification;
import org.sunlit.finding.RectificationCommand.UrgeRectification;
import org.sunlit.item.Attachment;
import org.sunlit.item.StageCommand.OpenSupervision;
import org.sunlit.item.StageCommand.Redisclose;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.SubjectId;

/** From the rectification opinion to the closing (C2.21, C7.4.8). Monday is 9 March 2026. */
class RectificationTest {
  private static final Actor OF_THE_UNIT = School.holderOf("sa-supervisor");
  private static final Actor LEADING_GROUP = School.holderOf("lg-chair");

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private RaisedFinding at(FindingStage stage) {
    return RaisedFinding.at(stage, school);
  }

  private void on(String day) {
    school.clock.day(LocalDate.parse(day));
  }

  private List<SubjectId> goneUpTo(Actor actor) {
    return school.sunlit.supervision().goneUp(actor).stream()
        .map(each -> each.finding().id())
        .toList();
  }

  private static ToldRectification told(RaisedFinding finding) {
    return Objects.requireNonNull(finding.onDesk().rectification());
  }

  private static Rectification of(RaisedFinding finding) {
    return finding.onDesk().finding().rectification().orElseThrow();
  }

  @Nested
  class AnOpinion {
    @Test
    void gives_the_unit_ten_working_days() {
      RaisedFinding finding = at(FindingStage.RECTIFYING);

      assertThat(of(finding).due()).isEqualTo("2026-03-23");
      assertThat(told(finding).opinion()).isEqualTo("请更新公开栏");
    }

    @Test
    void waits_until_a_suspicion_is_confirmed() {
      RaisedFinding finding = at(FindingStage.RAISED);

      assertThat(
              school.refused(
                  School.SUPERVISOR, new IssueRectificationOpinion(finding.id, "请更新公开栏")))
          .containsExactly("finding-is-confirmed-or-determinate");
    }

    @Test
    void needs_no_confirmation_of_what_is_determinate() {
      Matter late = Matter.raisedIn(school, "N-01", LocalDate.of(2026, 1, 5));
      school.sunlit.work();
      Findings.OnDesk found = school.sunlit.supervision().findings(School.SUPERVISOR).get(0);

      school.done(School.SUPERVISOR, new IssueRectificationOpinion(found.finding().id(), "请立即公开"));

      assertThat(found.finding().cause().orElseThrow().about()).isEqualTo(late.id);
      assertThat(found.notified()).isEqualTo(Timeliness.NOT_DUE);
    }

    @Test
    void is_not_issued_by_somebody_with_a_stake() {
      RaisedFinding finding = at(FindingStage.CONFIRMED);

      assertThat(school.refused(OF_THE_UNIT, new IssueRectificationOpinion(finding.id, "请更新公开栏")))
          .containsExactly("nobody-inspects-their-own-matter");
    }

    @Test
    void is_urged_by_the_group_and_not_by_somebody_with_a_stake() {
      RaisedFinding finding = at(FindingStage.RECTIFYING);
      UrgeRectification urging = new UrgeRectification(finding.id, "请抓紧");

      assertThat(school.refused(OF_THE_UNIT, urging))
          .containsExactly("nobody-inspects-their-own-matter");
      school.done(School.SUPERVISOR, urging);
      school.done(School.SUPERVISOR, new UrgeRectification(finding.id, "只剩两天"));

      assertThat(told(finding).urgings()).containsExactly("请抓紧", "只剩两天");
    }
  }

  @Nested
  class AReport {
    private final RaisedFinding finding = at(FindingStage.RECTIFYING);

    private ReportRectification report(List<Attachment> evidence, @Nullable Integer version) {
      return new ReportRectification(finding.id, "已经更新", evidence, version);
    }

    @Test
    void is_the_units_and_comes_with_evidence() {
      assertThat(school.refused(School.SUPERVISOR, finding.report()))
          .containsExactly("act-belongs-to-the-post");
      school.done(School.HANDLER, finding.report());

      assertThat(told(finding).reports())
          .singleElement()
          .satisfies(each -> assertThat(each.text()).isEqualTo("已经更新"))
          .satisfies(each -> assertThat(each.evidence()).containsExactly(finding.photograph()));
    }

    @Test
    void without_evidence_is_refused() {
      assertThat(school.refused(School.HANDLER, report(List.of(), null)))
          .containsExactly("rectification-has-evidence");
    }

    @Test
    void with_a_file_that_was_not_uploaded_is_refused() {
      Attachment lost = new Attachment("丢失.jpg", "image/jpeg", 3, new Digest("0".repeat(64)));

      assertThat(school.refusals(School.HANDLER, report(List.of(lost), null)))
          .singleElement()
          .satisfies(each -> assertThat(each.rule().id()).isEqualTo("evidence-is-uploaded"))
          .satisfies(each -> assertThat(each.words().zh()).contains("丢失.jpg"));
    }

    @Test
    void names_no_version_where_no_item_is_concerned() {
      assertThat(school.refused(School.HANDLER, report(List.of(), 1)))
          .containsExactly("redisclosed-version-came-after-the-finding");
    }
  }

  @Nested
  class OfAnItem {
    private final Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
    private final RaisedFinding finding =
        RaisedFinding.about(matter.id, school).drivenTo(FindingStage.RECTIFYING);

    private ReportRectification naming(int version) {
      return new ReportRectification(finding.id, "已经更正", List.of(), version);
    }

    @Test
    void is_linked_to_the_version_that_was_disclosed_again() {
      int before = matter.item().shown().orElseThrow().number();
      assertThat(school.refused(School.HANDLER, naming(before)))
          .containsExactly("redisclosed-version-came-after-the-finding");

      matter.afterWorkingDays(1);
      matter.answered(matter.objection("标准前后不一致"), Remark.Rectification.OF_FORM);
      matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN.replace("22元", "23元"), "更正标准");
      matter.done(School.HEAD, new Redisclose(matter.id));
      school.sunlit.work();
      matter.done(School.HEAD, new OpenSupervision(matter.id));
      school.done(School.HANDLER, naming(before + 1));

      assertThat(of(finding).standing().orElseThrow().version()).isEqualTo(before + 1);
    }
  }

  @Nested
  class Verifying {
    private final RaisedFinding finding = at(FindingStage.REPORTED);

    @Test
    void closes_it() {
      school.done(School.SUPERVISOR, new CloseFinding(finding.id));

      assertThat(finding.onDesk().finding().stage()).isEqualTo(FindingStage.CLOSED);
      assertThat(finding.onDesk().rectified()).isEqualTo(Timeliness.IN_TIME);
      assertThat(finding.onDesk().notified()).isEqualTo(Timeliness.IN_TIME);
    }

    @Test
    void or_sends_it_back_with_a_reason_and_a_new_day() {
      on("2026-03-20");
      school.done(School.SUPERVISOR, new SendBackRectification(finding.id, "材料不全"));

      assertThat(finding.onDesk().finding().stage()).isEqualTo(FindingStage.RECTIFYING);
      assertThat(of(finding).firstDue()).isEqualTo("2026-03-23");
      assertThat(of(finding).due()).isEqualTo("2026-04-03");
      assertThat(told(finding).reports().get(0).sentBack()).isEqualTo("材料不全");
    }

    /** The second report comes within its own time, and after the day that the opinion gave. */
    @Test
    void is_late_by_the_day_of_the_opinion_whatever_came_between() {
      school.done(School.SUPERVISOR, new SendBackRectification(finding.id, "材料不全"));
      on("2026-03-24");
      finding.onTo(FindingStage.CLOSED);

      assertThat(finding.onDesk().rectified()).isEqualTo(Timeliness.LATE);
    }

    @Test
    void is_for_nobody_with_a_stake_nor_for_the_unit() {
      CloseFinding close = new CloseFinding(finding.id);
      SendBackRectification back = new SendBackRectification(finding.id, "材料不全");

      assertThat(school.refused(OF_THE_UNIT, close))
          .containsExactly("nobody-inspects-their-own-matter");
      assertThat(school.refused(OF_THE_UNIT, back))
          .containsExactly("nobody-inspects-their-own-matter");
      assertThat(school.refused(School.HEAD, close))
          .containsExactly("act-belongs-to-the-post", "nobody-inspects-their-own-matter");
    }
  }

  @Nested
  class Time {
    private List<String> announced(RaisedFinding finding) {
      school.sunlit.tick();
      return school.sunlit.announcements(0, 1000).stream()
          .filter(each -> each.subject().equals(finding.id))
          .map((Announcement each) -> each.occasion() + " " + lastDay(each))
          .toList();
    }

    private LocalDate lastDay(Announcement each) {
      return School.PROFILE.calendar().dayOf(each.due().minusSeconds(1));
    }

    /** Three working days to notify the unit. */
    @Test
    void tells_when_a_notice_is_overdue() {
      RaisedFinding finding = at(FindingStage.CONFIRMED);
      on("2026-03-13");

      assertThat(announced(finding)).containsExactly("FINDING_NOTICE_DUE 2026-03-12");
      assertThat(finding.onDesk().notified()).isEqualTo(Timeliness.OVERDUE);
      finding.onTo(FindingStage.RECTIFYING);
      assertThat(finding.onDesk().notified()).isEqualTo(Timeliness.LATE);
    }

    @Test
    void owes_no_notice_of_what_is_only_suspected_or_dismissed() {
      RaisedFinding suspected = at(FindingStage.RAISED);
      RaisedFinding dismissed = at(FindingStage.DISMISSED);
      on("2026-04-13");

      assertThat(announced(suspected)).isEmpty();
      assertThat(announced(dismissed)).isEmpty();
      assertThat(suspected.onDesk().notified()).isNull();
      assertThat(dismissed.onDesk().notified()).isNull();
    }

    @Test
    void brings_what_is_overdue_to_the_leader_and_then_to_the_leading_group() {
      RaisedFinding finding = at(FindingStage.RECTIFYING);
      on("2026-03-23");
      assertThat(finding.onDesk().escalation()).isEqualTo(Escalation.NONE);
      assertThat(goneUpTo(School.LEADER)).isEmpty();

      on("2026-03-24");
      assertThat(finding.onDesk().escalation()).isEqualTo(Escalation.PORTFOLIO_LEADER);
      assertThat(finding.onDesk().rectified()).isEqualTo(Timeliness.OVERDUE);
      assertThat(goneUpTo(School.LEADER)).containsExactly(finding.id);
      assertThat(goneUpTo(School.holderOf("president"))).as("another portfolio").isEmpty();
      assertThat(goneUpTo(LEADING_GROUP)).isEmpty();
      assertThat(school.sunlit.supervision().findings(LEADING_GROUP)).isEmpty();

      on("2026-03-31");
      assertThat(finding.onDesk().escalation()).isEqualTo(Escalation.LEADING_GROUP);
      assertThat(goneUpTo(LEADING_GROUP)).containsExactly(finding.id);
      assertThat(school.sunlit.supervision().findings(LEADING_GROUP)).hasSize(1);
      assertThat(announced(finding))
          .containsExactly(
              Occasion.RECTIFICATION_DUE + " 2026-03-23",
              Occasion.RECTIFICATION_ESCALATED + " 2026-03-30");
    }

    @Test
    void brings_nothing_up_once_the_unit_has_reported() {
      RaisedFinding finding = at(FindingStage.RECTIFYING);
      on("2026-03-24");
      school.done(School.HANDLER, finding.report());
      on("2026-05-06");

      assertThat(finding.onDesk().escalation()).isEqualTo(Escalation.NONE);
      assertThat(announced(finding)).containsExactly("RECTIFICATION_DUE 2026-03-23");
    }
  }

  @Test
  void is_seen_by_the_unit_and_its_leader_and_by_no_others() {
    RaisedFinding finding = at(FindingStage.CLOSED);

    for (Actor each : List.of(School.HANDLER, School.HEAD, School.LEADER, School.OFFICE)) {
      assertThat(school.sunlit.supervision().findings(each))
          .extracting(seen -> seen.finding().id())
          .containsExactly(finding.id);
    }
    for (Actor each : List.of(School.holderOf("fi-head"), LEADING_GROUP, School.TEACHER)) {
      assertThat(school.sunlit.supervision().findings(each)).isEmpty();
    }
  }

  @Test
  void stays_inside_and_holds_no_text() {
    RaisedFinding finding = at(FindingStage.CLOSED);

    assertThat(school.sunlit.entries(finding.id))
        .hasSizeGreaterThan(6)
        .allSatisfy(
            each -> {
              assertThat(each.visibility()).isEqualTo(Entry.Visibility.INTERNAL);
              assertThat(each.event().body().toUtf8())
                  .doesNotContain("公开栏", "更新", finding.photograph().sha256().value());
            });
  }
}
