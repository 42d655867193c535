package org.sunlit.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.WithheldMatter;
import org.sunlit.calendar.Period;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.channels.Standing;
import org.sunlit.consultation.ConsultationFact;
import org.sunlit.consultation.Invitation;
import org.sunlit.consultation.InvitationPaper;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.feedback.Remark;
import org.sunlit.finding.Cause;
import org.sunlit.finding.Certainty;
import org.sunlit.finding.Finding;
import org.sunlit.finding.Findings;
import org.sunlit.item.EmergencyCommand.OrderEmergency;
import org.sunlit.item.EmergencyCommand.SkipToDeliberation;
import org.sunlit.item.ItemFact;
import org.sunlit.item.ScopeCommand.NarrowScope;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Content;
import org.sunlit.record.Entry;
import org.sunlit.record.Happening;
import org.sunlit.record.Ids;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.ReminderCommand.FollowUp;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.withholding.WithholdingStage;
import org.sunlit.words.Words;

/** What the rules of supervision find, and what they do not. */
class SupervisionRulesTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private void workOn(String day) {
    school.clock.day(LocalDate.parse(day));
    school.sunlit.work();
  }

  private List<Findings.OnDesk> all() {
    return school.sunlit.supervision().findings(School.SUPERVISOR);
  }

  /** What was found of a subject, as rule, certainty and words. */
  private List<String> of(SubjectId subject) {
    return all().stream()
        .filter(each -> cause(each).about().equals(subject))
        .map(each -> cause(each).rule() + " " + cause(each).certainty() + ": " + each.words().zh())
        .toList();
  }

  private static Cause cause(Findings.OnDesk each) {
    return each.finding().cause().orElseThrow();
  }

  @Nested
  class WhatIsDueIsDoneInTime {
    @Test
    void is_broken_by_a_list_that_is_disclosed_too_late_or_not_at_all() {
      Matter late = Matter.raisedIn(school, "N-01", LocalDate.of(2026, 1, 5));
      Matter never = Matter.raisedIn(school, "N-01", LocalDate.of(2026, 1, 5));
      school.clock.day(LocalDate.parse("2026-03-12"));
      late.toShortResult();
      workOn("2026-03-13");

      String found = "what-is-due-is-done-in-time DETERMINATE: 未在2026-02-02前办理：公开期限届满";
      assertThat(of(late.id)).containsExactly(found);
      assertThat(of(never.id)).containsExactly(found);
    }

    @Test
    void is_kept_by_a_list_that_is_disclosed_in_time() {
      Matter matter = Matter.at(Stage.RESULT_DISCLOSURE, Profile.PUBLIC_NOTICE, school);
      workOn("2026-06-01");

      assertThat(of(matter.id)).isEmpty();
    }

    @Test
    void is_broken_by_a_withdrawal_that_nobody_gave_a_reason_for() {
      Matter matter = Matter.at(Stage.RESULT_DISCLOSURE, Profile.ROUTINE, school);
      matter.done(School.OFFICE, new WithdrawItem(matter.id, null));
      school.sunlit.work();
      workOn("2026-03-12");

      assertThat(of(matter.id))
          .containsExactly("what-is-due-is-done-in-time DETERMINATE: 未在2026-03-10前办理：撤回理由说明期限届满");
    }

    /** It should come within five days of the resolution, and must within twenty. */
    @Test
    void makes_a_suspect_of_a_slow_result_before_it_is_late() {
      Matter matter = Matter.at(Stage.DELIBERATION, school);
      matter.resolved(Matter.WORKING_GROUP, ResolutionOutcome.ADOPTED);
      matter.resolved(Matter.LEADING_GROUP, ResolutionOutcome.ADOPTED);
      matter.afterWorkingDays(8);
      school.sunlit.work();
      assertThat(of(matter.id))
          .singleElement()
          .asString()
          .startsWith("what-is-due-is-done-in-time SUSPECTED: ");

      matter.afterWorkingDays(20);
      school.sunlit.work();
      assertThat(of(matter.id)).hasSize(2);
    }
  }

  @Nested
  class WhatAnEntryCommitsToIsDisclosed {
    private final SubjectId accounts = CatalogSubject.of("R-01");

    @Test
    void is_broken_when_nothing_is_raised_of_a_period() {
      school.sunlit.work();
      workOn("2026-04-02");

      assertThat(of(accounts))
          .containsExactly(
              "what-an-entry-commits-to-is-disclosed DETERMINATE:"
                  + " 条目“R-01”应在2026-03-31前公开，届时没有公开事项，也未登记不予公开");
    }

    @Test
    void is_kept_once_something_is_raised_of_it() {
      Matter.raisedIn(school, "R-01", LocalDate.of(2025, 12, 31));
      workOn("2026-04-02");

      assertThat(of(accounts)).isEmpty();
    }

    @Test
    void is_kept_by_what_is_registered_as_withheld() {
      WithheldMatter.in(school).entry("R-01").drivenTo(WithholdingStage.FILED);
      workOn("2026-04-02");

      assertThat(of(accounts)).isEmpty();
    }
  }

  @Nested
  class EveryStageWasShownForItsTime {
    @Test
    void is_broken_by_a_disclosure_that_ends_after_a_day() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      school.clock.day(LocalDate.parse("2026-03-10"));
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "内容有误"));
      school.sunlit.work();

      assertThat(of(matter.id))
          .containsExactly(
              "every-stage-was-shown-for-its-time SUSPECTED:"
                  + " “事前公开”应公开至2026-03-12届满，2026-03-10即已结束");
    }

    @Test
    void is_broken_by_a_notice_that_is_withdrawn_within_its_period() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, Profile.PUBLIC_NOTICE, school);
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "名单有误"));
      school.sunlit.work();

      assertThat(of(matter.id))
          .singleElement()
          .asString()
          .startsWith("every-stage-was-shown-for-its-time SUSPECTED: “接受监督”应公开至2026-03-16届满");
    }

    @Test
    void is_kept_by_the_usual_way() {
      Matter matter = Matter.at(Stage.ARCHIVED, school);

      assertThat(of(matter.id)).isEmpty();
    }

    @Test
    void is_kept_by_what_a_leader_shortens_in_an_emergency() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.done(School.LEADER, new OrderEmergency(matter.id, "汛情紧急", Map.of(), true));
      matter.done(School.HEAD, new SkipToDeliberation(matter.id));
      school.sunlit.work();

      assertThat(of(matter.id)).isEmpty();
    }
  }

  @Nested
  class EveryGroupWasInvitedOrTheReasonStands {
    /** As a release wrote it that did not ask yet: gates of today refuse such an order. */
    @Test
    void is_broken_by_a_consultation_of_former_times_that_forgot_most() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      opened(matter, Map.of(Audience.of(Community.PARENTS), "不涉及家长"));
      matter.done(School.OFFICE, new FollowUp(matter.id, "请按时推进"));
      school.sunlit.work();

      assertThat(of(matter.id))
          .containsExactly(
              "every-group-was-invited-or-the-reason-stands SUSPECTED:"
                  + " 第1轮征求意见未全部邀请也未说明理由的群体：教职工、党员");
    }

    private void opened(Matter matter, Map<Audience, String> reasons) {
      Json json = new Json();
      Ids ids = new Ids(new Random(1));
      school.store.transaction(
          tx -> {
            Content paper = Content.of(matter.id, json.write(new InvitationPaper(reasons)), ids);
            tx.put(paper);
            ItemFact fact =
                new ItemFact.InConsultation(
                    new ConsultationFact.Opened(
                        new Period(school.clock.today(), school.clock.today().plusDays(20)),
                        List.of(Audience.of(Community.STUDENTS)),
                        paper.digest(),
                        true,
                        false));
            JsonLog.ofItems(json)
                .write(
                    matter.id,
                    tx.entries(matter.id),
                    List.of(fact),
                    each -> Entry.Visibility.PUBLIC,
                    new Happening(tx.now(), School.HEAD),
                    "order-of-former-times",
                    ids)
                .forEach(tx::append);
            return true;
          });
    }

    @Test
    void is_kept_by_reasons_for_those_who_are_not_invited() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.afterWorkingDays(4);
      matter.toConsultation(
          new Invitation(
              matter.invitation().until(),
              List.of(Audience.of(Community.STUDENTS)),
              Map.of(
                  Audience.of(Community.PARTY_MEMBERS), "不涉及党员",
                  Audience.of(Community.STAFF), "不涉及教职工",
                  Audience.of(Community.PARENTS), "不涉及家长"),
              true));

      assertThat(of(matter.id)).isEmpty();
    }
  }

  @Nested
  class OpinionsHaveTheirDispositionsInTime {
    @Test
    void is_broken_by_opinions_that_nobody_disposed_of() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      matter.opinion(School.STUDENT, "students", "建议提高标准");
      matter.closeConsultation();
      matter.afterWorkingDays(30);
      school.sunlit.work();

      assertThat(of(matter.id))
          .singleElement()
          .asString()
          .startsWith("opinions-have-their-dispositions-in-time SUSPECTED: 征求意见期满后，采纳情况未在");
    }

    /** Whoever looks only afterwards finds the same. */
    @Test
    void stays_broken_when_they_are_released_after_all() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      matter.opinion(School.STUDENT, "students", "建议提高标准");
      matter.closeConsultation();
      matter.afterWorkingDays(30);
      matter.disposeAll();
      school.sunlit.work();

      assertThat(of(matter.id)).hasSize(1);
    }

    @Test
    void is_kept_by_dispositions_in_time_and_by_silence() {
      Matter disposed = Matter.at(Stage.DECISION_DISCLOSURE, school);
      Matter silent = Matter.at(Stage.CONSULTATION, school);
      silent.closeConsultation();
      silent.afterWorkingDays(30);
      school.sunlit.work();

      assertThat(of(disposed.id)).isEmpty();
      assertThat(of(silent.id)).isEmpty();
    }
  }

  @Nested
  class FeedbackIsAnsweredInTime {
    @Test
    void is_broken_by_feedback_without_an_answer() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      matter.objection("标准前后不一致");
      matter.afterWorkingDays(20);
      school.sunlit.work();

      assertThat(of(matter.id))
          .extracting(each -> each.substring(0, each.indexOf(':')))
          .containsExactlyInAnyOrder(
              "feedback-is-answered-in-time SUSPECTED", "what-is-due-is-done-in-time DETERMINATE");
    }

    @Test
    void is_kept_by_an_answer() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      matter.answered(matter.objection("标准前后不一致"), Remark.Rectification.NONE);
      matter.afterWorkingDays(20);
      school.sunlit.work();

      assertThat(of(matter.id)).isEmpty();
    }
  }

  @Nested
  class ItStandsOnEveryOutlet {
    @Test
    void is_broken_by_an_outlet_that_does_not_take_it() {
      school.site.insteadOfPlacing = Standing.Absent::new;
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      assertThat(of(matter.id)).as("there is a day to place it").isEmpty();
      workOn("2026-03-11");

      assertThat(of(matter.id))
          .containsExactly("it-stands-on-every-outlet SUSPECTED: 目录条目规定的公开方式未落实，缺少：学校官方网站");
    }

    /** It stood nowhere from the 9th to the 12th. */
    @Test
    void stays_broken_when_it_stands_there_after_all() {
      school.site.insteadOfPlacing = Standing.Absent::new;
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      school.site.insteadOfPlacing = null;
      workOn("2026-03-12");
      workOn("2026-03-13");

      assertThat(of(matter.id)).hasSize(1);
    }

    @Test
    void is_kept_where_it_stands_and_where_an_outlet_may_not_carry_it() {
      Matter stands = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Matter inside = Matter.raisedIn(school, "S-99");
      inside.toPriorDisclosure(List.of(Audience.of(Community.STAFF)));
      workOn("2026-04-01");

      assertThat(of(stands.id)).isEmpty();
      assertThat(of(inside.id)).isEmpty();
    }
  }

  @Nested
  class ItReachedNobodyBeyondItsScope {
    private final VisibilityScope staff =
        School.PROFILE.order().scope(Audience.of(Community.STAFF));

    private Matter inside() {
      school.site.reach = staff;
      Matter matter = Matter.raisedIn(school, "S-99");
      matter.toPriorDisclosure(List.of(Audience.of(Community.STAFF)));
      return matter;
    }

    @Test
    void is_broken_by_an_outlet_that_shows_it_to_more_than_it_said() {
      school.site.insteadOfPlacing = () -> live(VisibilityScope.PUBLIC);
      Matter matter = inside();

      assertThat(of(matter.id))
          .contains(
              "it-reached-nobody-beyond-its-scope SUSPECTED:"
                  + " “学校官方网站”的实际公开范围（社会公众）超出批准的范围（教职工）");
    }

    private Standing live(VisibilityScope reached) {
      return new Standing.Live("somewhere", reached, "another revision");
    }

    @Test
    void is_kept_by_an_outlet_that_reaches_whom_it_said() {
      assertThat(of(inside().id)).isEmpty();
    }
  }

  @Nested
  class WhatComesDownIsDownInTime {
    @Test
    void is_broken_by_what_still_stands_after_a_withdrawal() {
      Matter matter = Matter.at(Stage.RESULT_DISCLOSURE, Profile.ROUTINE, school);
      matter.done(School.OFFICE, new WithdrawItem(matter.id, "数据有误"));
      workOn("2026-03-12");

      assertThat(of(matter.id))
          .containsExactly(
              "what-comes-down-is-down-in-time DETERMINATE: “学校官方网站”上应撤下的内容未在2026-03-10前撤下");
    }

    @Test
    void is_broken_by_what_still_stands_for_more_than_it_was_narrowed_to() {
      Matter matter = Matter.at(Stage.RESULT_DISCLOSURE, Profile.ROUTINE, school);
      matter.done(
          School.REVIEWER,
          new NarrowScope(matter.id, List.of(Audience.of(Community.STAFF)), "含内部安排"));
      workOn("2026-03-12");

      assertThat(of(matter.id))
          .anyMatch(each -> each.startsWith("what-comes-down-is-down-in-time DETERMINATE"));
    }

    @Test
    void is_kept_by_what_came_down_the_same_day_and_by_a_notice_that_is_over() {
      Matter withdrawn = Matter.at(Stage.WITHDRAWN, Profile.ROUTINE, school);
      Matter notice = Matter.at(Stage.PUBLIC_SUPERVISION, Profile.PUBLIC_NOTICE, school);
      workOn("2026-03-17");
      workOn("2026-04-17");

      assertThat(of(withdrawn.id)).isEmpty();
      assertThat(of(notice.id)).isEmpty();
    }
  }

  /** An objection holds a notice up beyond its period; the answer lets it come down. */
  @Nested
  class ANoticeWithAnObjection {
    private final Matter notice =
        Matter.at(Stage.PUBLIC_SUPERVISION, Profile.PUBLIC_NOTICE, school);

    @Test
    void may_stand_until_it_is_answered_and_has_a_day_to_come_down() {
      String objection = notice.objection("名单有误");
      workOn("2026-03-20");
      notice.answered(objection, Remark.Rectification.NONE);
      workOn("2026-03-21");
      workOn("2026-04-21");

      assertThat(of(notice.id)).noneMatch(each -> each.startsWith("what-comes-down"));
    }

    @Test
    void is_not_missed_for_the_days_on_which_it_was_rightly_gone() {
      workOn("2026-03-17");
      workOn("2026-03-24");
      notice.objection("名单有误");
      school.sunlit.work();

      assertThat(of(notice.id)).noneMatch(each -> each.startsWith("it-stands"));
    }
  }

  @Test
  void there_are_ten_and_each_is_told() {
    assertThat(school.sunlit.supervision().rules())
        .extracting(each -> each.id())
        .containsExactly(
            "what-is-due-is-done-in-time",
            "what-an-entry-commits-to-is-disclosed",
            "opinions-have-their-dispositions-in-time",
            "feedback-is-answered-in-time",
            "every-stage-was-shown-for-its-time",
            "every-group-was-invited-or-the-reason-stands",
            "it-stands-on-every-outlet",
            "it-reached-nobody-beyond-its-scope",
            "what-comes-down-is-down-in-time",
            "what-a-person-confirmed-stands");
  }

  @Nested
  class AFinding {
    private final Matter matter = Matter.raisedIn(school, "N-01", LocalDate.of(2026, 1, 5));

    @Test
    void is_raised_once_however_often_one_looks() {
      school.sunlit.work();
      List<Finding> once = all().stream().map(Findings.OnDesk::finding).toList();
      school.sunlit.work();
      workOn("2026-03-20");

      assertThat(once).hasSize(1);
      assertThat(all()).extracting(Findings.OnDesk::finding).isEqualTo(once);
    }

    @Test
    void names_nobody_and_leaves_the_item_as_it_was() {
      List<Entry> before = school.sunlit.entries(matter.id);
      school.sunlit.work();

      assertThat(school.sunlit.entries(matter.id)).isEqualTo(before);
      assertThat(all()).hasSize(1);
      assertThat(all().toString()).doesNotContain("p-sa-handler", "p-sa-head");
      assertThat(school.sunlit.entries(all().get(0).finding().id()))
          .allSatisfy(
              each -> {
                assertThat(each.visibility()).isEqualTo(Entry.Visibility.INTERNAL);
                assertThat(each.event().body().toUtf8()).doesNotContain("p-sa", "公开期限");
              });
    }

    /** It is late whatever anybody says. */
    @Test
    void goes_to_the_unit_at_once_if_it_is_determinate_and_else_not() {
      Matter slow = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      slow.done(School.OFFICE, new WithdrawItem(slow.id, "有误"));
      school.sunlit.work();

      assertThat(all()).hasSize(2);
      assertThat(school.sunlit.supervision().findings(School.HEAD))
          .singleElement()
          .satisfies(each -> assertThat(cause(each).certainty()).isEqualTo(Certainty.DETERMINATE));
      assertThat(school.sunlit.supervision().findings(School.holderOf("fi-head"))).isEmpty();
      assertThat(school.sunlit.supervision().findings(School.STUDENT)).isEmpty();
      assertThat(school.sunlit.supervision().findings(School.OFFICE)).hasSize(2);
    }

    @Test
    void says_when_the_rules_have_to_look_again() {
      school.site.insteadOfPlacing = () -> new Standing.Rejected(Words.same("no"), false);
      Matter.at(Stage.PRIOR_DISCLOSURE, school);

      assertThat(school.sunlit.work())
          .isBeforeOrEqualTo(
              LocalDate.parse("2026-03-11")
                  .atStartOfDay(School.PROFILE.calendar().zone())
                  .toInstant());
    }
  }

  @Test
  void an_order_that_must_leave_no_trace_leaves_none_here() {
    Matter matter = Matter.at(Stage.CONSULTATION, school);
    List<Findings.OnDesk> before = all();
    matter.opinion(School.STUDENT, "students", "建议提高标准");

    assertThat(school.store.<List<ToExamine>>transaction(tx -> tx.rows(ToExamine.class, matter.id)))
        .isEmpty();
    school.sunlit.work();
    assertThat(all()).isEqualTo(before);
  }
}
