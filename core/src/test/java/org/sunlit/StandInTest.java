package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.ConfirmResolution;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.CheckAnswer;
import org.sunlit.feedback.Remark;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.ApprovalCommand.ReviewConfidentiality;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.ItemFact;
import org.sunlit.item.StageCommand.ArchiveItem;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.Version.Step;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.json.ProfileJson;
import org.sunlit.listing.DisclosureList;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Behalf;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.PostId;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.reminder.ReminderCommand.Remind;
import org.sunlit.request.RequestStage;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Viewer;
import org.sunlit.withholding.WithholdingCommand.ReviewWithholding;
import org.sunlit.withholding.WithholdingStage;

/** Deputies and delegations: who acts for another post, and what the record says of it. */
class StandInTest {
  private static final Actor SECRETARY = School.holderOf("lg-secretary");
  private final JsonLog<ItemFact> log = JsonLog.ofItems(new Json());

  /** The small university, in which one post has another stand in for it. */
  private static SchoolProfile withDeputy(String post, String deputy) {
    return ProfileJson.read(withDeputy(School.resource("school.json"), post, deputy));
  }

  private static String withDeputy(String json, String post, String deputy) {
    return json.replace(
        "{\"id\": \"" + post + "\",",
        "{\"id\": \"" + post + "\", \"deputies\": [\"" + deputy + "\"],");
  }

  private static SchoolProfile withDelegation(String acts, String from, String until) {
    return ProfileJson.read(
        School.resource("school.json")
            .replace(
                "\"delegations\": [\n",
                """
                "delegations": [
                {
                  "of": "sa-head", "to": "sa-handler-2", "acts": [%s], "from": "%s", "until": "%s",
                  "reason": "出差", "basis": "处务会纪要〔2026〕3号"
                },
                """
                    .formatted(acts, from, until)));
  }

  private Actor last(Matter matter) {
    return last(matter.school, matter.id);
  }

  private Actor last(School school, SubjectId subject) {
    List<Entry> entries = school.sunlit.entries(subject);
    return log.happening(entries.get(entries.size() - 1)).by();
  }

  private static Actor deputy(String deputy, String of) {
    return School.holderOf(deputy).onBehalf(Behalf.deputyOf(new PostId(of)));
  }

  @Nested
  class ADeputy {
    @Test
    void acts_for_the_post_and_the_envelope_says_so() {
      try (School school = new School(withDeputy("office-director", "lg-secretary"))) {
        Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
        matter.afterWorkingDays(11);
        matter.done(SECRETARY, new ArchiveItem(matter.id));

        assertThat(last(matter))
            .isEqualTo(SECRETARY.onBehalf(Behalf.deputyOf(new PostId("office-director"))));
        List<Entry> entries = school.sunlit.entries(matter.id);
        Entry entry = entries.get(entries.size() - 1);
        assertThat(entry.envelope().body().toUtf8())
            .contains(
                "\"post\":\"lg-secretary\"",
                "\"onBehalfOf\":\"office-director\"",
                "\"mandate\":\"deputy\"");
        assertThat(entry.event().body().toUtf8()).doesNotContain("secretary", "director");
      }
    }

    @Test
    void is_nobodys_without_the_profile_saying_so() {
      try (School school = new School()) {
        Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
        matter.afterWorkingDays(11);

        assertThat(matter.refused(SECRETARY, new ArchiveItem(matter.id)))
            .containsExactly("act-belongs-to-the-post");
      }
    }

    @Test
    void acts_for_their_own_post_where_that_may() {
      try (School school = new School(withDeputy("sa-head", "sa-handler"))) {
        Matter matter = Matter.raisedIn(school);

        assertThat(last(matter).onBehalf()).isEmpty();
        matter.approved(Stage.PRIOR_DISCLOSURE, "<p>拟修订。</p>", "");
        matter.done(School.HANDLER, new DisclosePrior(matter.id));
        assertThat(last(matter).onBehalf()).isEmpty();
      }
    }

    @Test
    void keeps_an_outlet_and_serves_a_body_in_their_place() {
      try (School school = new School(withDeputy("site-keeper", "lg-secretary"))) {
        Matter matter = Matter.raisedIn(school);
        Digest digest = matter.approved(matter.draft(Stage.PRIOR_DISCLOSURE, "<p>拟修订。</p>", ""));
        matter.done(SECRETARY, new ReleaseVersion(matter.id, digest, "site"));
        assertThat(last(matter).onBehalf()).contains(Behalf.deputyOf(new PostId("site-keeper")));
      }
      try (School school = new School(withDeputy("wg-secretary", "sa-handler-2"))) {
        Matter matter = Matter.at(Stage.DELIBERATION, school);
        CallMeeting call =
            new CallMeeting(matter.id, Matter.WORKING_GROUP, school.clock.today().plusDays(1));
        matter.done(School.holderOf("sa-handler-2"), call);
        assertThat(last(matter).onBehalf()).contains(Behalf.deputyOf(new PostId("wg-secretary")));
      }
    }

    @Test
    void is_told_what_they_can_do() {
      try (School school = new School(withDeputy("office-director", "lg-secretary"))) {
        Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
        matter.afterWorkingDays(11);

        assertThat(school.sunlit.explain(SECRETARY, matter.id).orElseThrow().possible())
            .extracting(each -> each.move().name())
            .contains("archive", "withdraw");
        assertThat(school.sunlit.desk(SECRETARY))
            .extracting(each -> each.item().id())
            .containsExactly(matter.id);
      }
    }

    @Test
    void hears_what_stands_in_the_way_of_the_post_they_act_for() {
      try (School school = new School(withDeputy("office-director", "lg-secretary"))) {
        Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);

        assertThat(matter.refused(SECRETARY, new ArchiveItem(matter.id)))
            .containsExactly("supervision-period-is-over");
      }
    }
  }

  @Nested
  class ADelegate {
    private final Actor delegate = School.holderOf("sa-handler-2");

    @Test
    void does_what_was_given_while_it_was_given() {
      try (School school = new School(withDelegation("\"approve\"", "2026-03-01", "2026-03-31"))) {
        Matter matter = Matter.raisedIn(school, "S-99");
        Digest digest = reviewed(matter);
        matter.done(delegate, new ApproveVersion(matter.id, digest));

        assertThat(last(matter).onBehalf())
            .contains(Behalf.delegatedBy(new PostId("sa-head"), "处务会纪要〔2026〕3号"));
      }
    }

    @Test
    void does_nothing_else_and_nothing_afterwards() {
      for (SchoolProfile profile :
          List.of(
              withDelegation("\"conduct\"", "2026-03-01", "2026-03-31"),
              withDelegation("\"approve\"", "2026-01-01", "2026-03-08"),
              withDelegation("\"approve\"", "2026-03-20", "2026-03-31"))) {
        try (School school = new School(profile)) {
          Matter matter = Matter.raisedIn(school, "S-99");
          Digest digest = reviewed(matter);

          assertThat(matter.refused(delegate, new ApproveVersion(matter.id, digest)))
              .contains("act-belongs-to-the-post");
        }
      }
    }
  }

  @Nested
  class WhatTwoPeopleMustDo {
    @Test
    void two_people_do_whatever_they_stand_in_for() {
      try (School school = new School(withDeputy("sa-handler", "sa-section-head"))) {
        Matter matter = Matter.raisedIn(school);
        Digest digest = proposedBy(School.SECTION_HEAD, matter);
        assertThat(last(matter)).isEqualTo(deputy("sa-section-head", "sa-handler"));

        assertThat(matter.refused(School.SECTION_HEAD, new ReviewVersion(matter.id, digest)))
            .containsExactly("reviewer-is-not-the-handler");
      }
    }

    /** Whoever drafted does not have it reviewed by who stands in for them. */
    @Test
    void nobody_does_through_their_deputy() {
      try (School school =
          new School(
              ProfileJson.read(
                  withDeputy(
                      withDeputy(School.resource("school.json"), "sa-handler", "fi-handler"),
                      "sa-section-head",
                      "sa-handler")))) {
        Matter matter = Matter.raisedIn(school);
        Digest digest = proposedBy(School.holderOf("fi-handler"), matter);

        assertThat(matter.refused(School.HANDLER, new ReviewVersion(matter.id, digest)))
            .as("the post that it was drafted for")
            .containsExactly("reviewer-is-not-the-handler");
        assertThat(
                matter.refused(School.DEPUTY_AS_SECTION_HEAD, new ReviewVersion(matter.id, digest)))
            .as("who holds that post besides")
            .containsExactly("reviewer-is-not-the-handler");
        matter.done(School.SECTION_HEAD, new ReviewVersion(matter.id, digest));
        assertThat(last(matter)).isEqualTo(School.SECTION_HEAD);
      }
    }

    @Test
    void holds_of_what_is_withheld() {
      try (School school = new School(withDeputy("sa-reviewer", "sa-handler"))) {
        WithheldMatter matter = WithheldMatter.at(WithholdingStage.PROPOSED, school);

        assertThat(school.refused(School.HANDLER, new ReviewWithholding(matter.id)))
            .containsExactly("reviewer-did-not-propose-it");
      }
      try (School school = new School(withDeputy("sa-reviewer", "fi-reviewer"))) {
        WithheldMatter matter = WithheldMatter.at(WithholdingStage.PROPOSED, school);
        school.done(School.holderOf("fi-reviewer"), new ReviewWithholding(matter.id));

        assertThat(last(school, matter.id)).isEqualTo(deputy("fi-reviewer", "sa-reviewer"));
      }
    }

    @Test
    void holds_of_lists() {
      try (School school = new School(withDeputy("lg-chair", "office-director"))) {
        UnitList list = UnitList.ofStudentAffairs(school);
        Digest digest = list.checked(list.core());

        assertThat(school.refused(School.OFFICE, list.adopting(digest)))
            .containsExactly("no-unit-decides-on-its-own-list");
      }
    }

    @Test
    void holds_of_minutes() {
      try (School school = new School(withDeputy("wg-chair", "wg-secretary"))) {
        Matter matter = Matter.at(Stage.DELIBERATION, school);
        matter.meeting(Matter.WORKING_GROUP);
        Digest minutes =
            matter.recorded(matter.resolution(Matter.WORKING_GROUP, ResolutionOutcome.ADOPTED));

        assertThat(
                matter.refused(
                    School.holderOf("wg-secretary"),
                    new ConfirmResolution(matter.id, Matter.WORKING_GROUP, minutes)))
            .containsExactly("nobody-handles-the-minutes-twice");
      }
    }

    @Test
    void holds_of_answers() {
      try (School school = new School(withDeputy("sa-section-head", "sa-handler"))) {
        Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
        String objection = matter.objection("标准偏低");
        Digest draft = matter.drafted(objection, Remark.Rectification.NONE);

        assertThat(matter.refused(School.HANDLER, new CheckAnswer(matter.id, objection, draft)))
            .containsExactlyInAnyOrder(
                "answer-is-checked-by-another", "checker-did-not-draft-the-version");
      }
    }
  }

  @Nested
  class InEveryKindOfSubject {
    @Test
    void the_list_of_a_unit_is_adopted_for_the_chair() {
      try (School school = new School(withDeputy("lg-chair", "sc-chair"))) {
        UnitList list = UnitList.ofStudentAffairs(school);
        Digest digest = list.checked(list.core());
        school.done(School.holderOf("sc-chair"), list.adopting(digest));

        assertThat(last(school, list.id)).isEqualTo(deputy("sc-chair", "lg-chair"));
        assertThat(list.state().list().inForce().orElseThrow().by())
            .isEqualTo(DisclosureList.By.LEADING_GROUP);
      }
    }

    @Test
    void a_list_adopted_by_delegation_says_so() {
      try (School school = new School()) {
        UnitList list = UnitList.ofStudentAffairs(school);
        Digest digest = list.checked(list.core());
        school.done(School.holderOf("president"), list.adopting(digest));

        assertThat(last(school, list.id).onBehalf())
            .contains(Behalf.delegatedBy(new PostId("lg-chair"), "领导小组2026年第1次会议"));
        assertThat(list.state().list().inForce().orElseThrow().by())
            .isEqualTo(DisclosureList.By.DELEGATE);
      }
    }

    @Test
    void a_request_is_answered_for_the_office() {
      try (School school = new School(withDeputy("office-director", "lg-secretary"))) {
        NewMatter matter = NewMatter.at(RequestStage.ASKED, school);
        school.done(SECRETARY, matter.assignment());

        assertThat(last(school, matter.id)).isEqualTo(deputy("lg-secretary", "office-director"));
      }
    }

    @Test
    void opinions_are_weighed_and_feedback_is_answered_for_the_handler() {
      try (School school = new School(withDeputy("sa-handler", "fi-handler"))) {
        Actor standIn = School.holderOf("fi-handler");
        Matter matter = Matter.at(Stage.CONSULTATION, school);
        matter.opinion(School.STUDENT, "students", "建议提高标准");
        matter.afterWorkingDays(11);
        matter.done(standIn, new CloseConsultation(matter.id));
        assertThat(last(matter)).isEqualTo(deputy("fi-handler", "sa-handler"));
        assertThat(school.sunlit.weighing(standIn, matter.id).orElseThrow().opinions()).hasSize(1);
      }
      try (School school = new School(withDeputy("sa-handler", "fi-handler"))) {
        Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
        String question = matter.feedback(Remark.Kind.QUESTION, "何时施行？");
        matter.done(
            School.holderOf("fi-handler"),
            new AnswerFeedback(
                matter.id, question, "施行日期", "自九月起", Remark.Rectification.NONE, null));
        assertThat(last(matter)).isEqualTo(deputy("fi-handler", "sa-handler"));
      }
    }

    @Test
    void the_supervision_group_reminds_through_who_stands_in() {
      try (School school = new School(withDeputy("audit-head", "sc-chair"))) {
        Matter matter = Matter.raisedIn(school);
        matter.done(
            School.holderOf("sc-chair"),
            new Remind(matter.id, InspectionForm.DAILY_SUPERVISION, "请抓紧公开"));
        assertThat(last(matter)).isEqualTo(deputy("sc-chair", "audit-head"));
      }
      try (School school = new School(withDeputy("audit-head", "sa-head"))) {
        Matter matter = Matter.raisedIn(school);
        assertThat(
                matter.refused(
                    School.holderOf("sa-head"),
                    new Remind(matter.id, InspectionForm.DAILY_SUPERVISION, "请抓紧公开")))
            .containsExactly("nobody-inspects-their-own-matter");
      }
    }
  }

  /** What the host says of itself is no mandate. */
  @Test
  void nobody_acts_for_a_post_by_saying_so() {
    try (School school = new School()) {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      matter.afterWorkingDays(11);

      assertThat(
              matter.refused(deputy("lg-secretary", "office-director"), new ArchiveItem(matter.id)))
          .containsExactly("act-belongs-to-the-post");
    }
  }

  private static Digest proposedBy(Actor actor, Matter matter) {
    matter.done(actor, matter.draft(Stage.PRIOR_DISCLOSURE, "<p>拟修订。</p>", ""));
    matter.done(actor, new ProposeVersion(matter.id));
    return matter.item().pending().orElseThrow().digest();
  }

  @Nested
  class WhenPostsChange {
    @Test
    void what_was_done_stays_done_by_whom_and_in_which_post_it_was() {
      try (School school = new School(withDeputy("office-director", "lg-secretary"))) {
        Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
        matter.afterWorkingDays(11);
        matter.done(SECRETARY, new ArchiveItem(matter.id));
        DisclosureItem before = matter.item();

        SchoolProfile changed =
            ProfileJson.read(
                School.resource("school.json")
                    .replace("\"roles\": [\"handler\"]", "\"roles\": [], \"until\": \"2026-03-01\"")
                    .replace("\"roles\": [\"head\"]", "\"roles\": []"));
        try (Sunlit later =
            Sunlit.of(changed)
                .store(school.store)
                .directory(Directory.of(List.of()))
                .channel("site", school.site)
                .open()) {
          DisclosureItem after = DisclosureItem.unborn(matter.id);
          for (Entry entry : later.entries(matter.id)) {
            after = log.fact(entry).applyTo(after, log.happening(entry));
          }
          assertThat(after).isEqualTo(before);
          assertThat(after.versions())
              .allSatisfy(
                  each -> assertThat(each.signed().get(Step.APPROVED)).isEqualTo(School.LEADER));
          assertThat(later.item(Viewer.ANONYMOUS, matter.id)).isPresent();
          assertThat(later.explain(School.HANDLER, matter.id).orElseThrow().possible()).isEmpty();
        }
      }
    }

    @Test
    void whoever_holds_a_post_then_goes_on_with_what_others_began() {
      try (School school = new School()) {
        Matter matter = Matter.raisedIn(school);
        Digest digest = matter.proposed(matter.draft(Stage.PRIOR_DISCLOSURE, "<p>拟修订。</p>", ""));
        assertThat(matter.refused(School.HANDLER, new ReviewVersion(matter.id, digest)))
            .contains("act-belongs-to-the-post");
        matter.done(School.DEPUTY_AS_SECTION_HEAD, new ReviewVersion(matter.id, digest));
      }
    }
  }

  private static Digest reviewed(Matter matter) {
    Digest digest =
        matter.proposed(
            matter.draft(
                Stage.PRIOR_DISCLOSURE,
                List.of(Audience.parse("staff@student-affairs")),
                "<p>拟调整岗位。</p>",
                ""));
    matter.done(School.SECTION_HEAD, new ReviewVersion(matter.id, digest));
    matter.done(School.REVIEWER, new ReviewConfidentiality(matter.id, digest));
    return digest;
  }
}
