package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Standing;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.consultation.Disposition;
import org.sunlit.consultation.DispositionCommand.Dispose;
import org.sunlit.consultation.DispositionCommand.ReleaseDispositions;
import org.sunlit.consultation.Invitation;
import org.sunlit.consultation.OpinionCommand.SubmitOpinion;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.SubmitFeedback;
import org.sunlit.feedback.Remark;
import org.sunlit.feedback.Remark.Rectification;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.ApprovalCommand.SendBackVersion;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.StageCommand.ArchiveItem;
import org.sunlit.item.StageCommand.DiscloseDecision;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.OpenDeliberation;
import org.sunlit.item.StageCommand.OpenSupervision;
import org.sunlit.item.StageCommand.Redisclose;
import org.sunlit.item.StageCommand.ReturnToDeliberation;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;

/** What the office refuses, rule by rule. */
class RefusalsTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  @Nested
  class Approval {
    @Test
    void needs_a_reviewed_version_and_another_person() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = matter.proposed(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));

      assertThat(matter.refused(School.LEADER, new ApproveVersion(matter.id, digest)))
          .containsExactly("version-is-reviewed", "version-is-reviewed-for-confidentiality");
      assertThat(matter.refused(School.HANDLER, new ApproveVersion(matter.id, digest)))
          .contains("act-belongs-to-the-post", "approver-is-neither-author-nor-reviewer");
      assertThat(matter.refused(School.HANDLER, new ReviewVersion(matter.id, digest)))
          .containsExactly("act-belongs-to-the-post", "reviewer-is-not-the-handler");
    }

    @Test
    void is_bound_to_the_digest() {
      Matter matter = Matter.raisedIn(school);
      Digest first = matter.proposed(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));
      Digest second =
          matter.proposed(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN + "<p>改</p>", ""));

      assertThat(first).isNotEqualTo(second);
      assertThat(matter.refused(School.SECTION_HEAD, new ReviewVersion(matter.id, first)))
          .containsExactly("digest-is-the-versions");
      matter.done(School.SECTION_HEAD, new ReviewVersion(matter.id, second));
    }

    @Test
    void comes_before_release_by_the_keeper() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = matter.proposed(matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));

      assertThat(matter.refused(School.KEEPER, new ReleaseVersion(matter.id, digest, "site")))
          .containsExactly("version-is-approved");
      assertThat(matter.refused(School.HEAD, new ReleaseVersion(matter.id, digest, "board")))
          .contains("act-belongs-to-the-post", "outlet-is-kept-by-the-actor");
      assertThat(matter.refused(School.HEAD, new DisclosePrior(matter.id)))
          .containsExactly("stage-has-an-approved-version");
    }

    @Test
    void is_void_once_the_keeper_sends_the_version_back() {
      Matter matter = Matter.raisedIn(school);
      Digest digest = matter.approved(Stage.PRIOR_DISCLOSURE, Matter.PLAN, "");
      matter.done(School.KEEPER, new SendBackVersion(matter.id, digest, "有错字"));

      assertThat(matter.refused(School.HEAD, new DisclosePrior(matter.id)))
          .containsExactly("stage-has-an-approved-version");
      assertThat(matter.refused(School.KEEPER, new ReleaseVersion(matter.id, digest, "site")))
          .containsExactly("version-is-approved");
    }

    @Test
    void wants_a_post_that_the_person_really_holds() {
      Matter matter = Matter.raisedIn(school);
      Actor pretender = Actor.in(School.HANDLER.post().orElseThrow(), School.HEAD.person());

      Outcome outcome = school.sunlit.perform(pretender, new ProposeVersion(matter.id));

      assertThat(outcome).isEqualTo(new Outcome.NotFound(matter.id));
    }
  }

  @Nested
  class Drafting {
    @Test
    void needs_facets_a_coming_stage_and_a_scope_within_the_entry() {
      Matter matter = Matter.raisedIn(school, "S-99");
      assertThat(
              matter.refused(
                  School.HANDLER, matter.draft(Stage.RESULT_DISCLOSURE, Matter.PLAN, "")))
          .containsExactly("draft-fits-a-coming-stage");
      matter.done(School.HANDLER, matter.draft(Stage.PRIOR_DISCLOSURE, Matter.PLAN, ""));
      assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
          .containsExactly("scope-within-the-entry");

      Matter wide = Matter.raisedIn(school);
      wide.done(
          School.HANDLER,
          new DraftVersion(
              wide.id,
              Stage.PRIOR_DISCLOSURE,
              List.of(Audience.of(Community.STAFF, new UnitId("no-such-unit"))),
              "标题",
              "摘要",
              "<p>正文</p>",
              Map.of(),
              List.of(),
              null));
      assertThat(wide.refused(School.HANDLER, new ProposeVersion(wide.id)))
          .containsExactly("draft-has-the-required-facets", "scope-within-the-entry");
    }

    @Test
    void belongs_to_the_responsible_unit_and_one_holder() {
      Matter matter = Matter.raisedIn(school);
      Actor finance = School.holderOf("fi-handler");
      assertThat(matter.refused(finance, new RaiseMatter(school.sunlit.newItem(), "S-37")))
          .containsExactly("act-belongs-to-the-post");
      assertThat(matter.refused(School.HANDLER, new RaiseMatter(school.sunlit.newItem(), "none")))
          .contains("matter-is-in-the-catalog");
      assertThat(matter.refused(School.HANDLER, new RaiseMatter(matter.id, "S-37")))
          .containsExactly("matter-is-new");
      assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
          .containsExactly("draft-is-there");
    }
  }

  @Nested
  class PriorDisclosure {
    @Test
    void is_shown_for_the_minimum_time_wherever_its_scope_reaches() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.approved(Stage.CONSULTATION, Matter.PLAN, "");
      OpenConsultation open = new OpenConsultation(matter.id, matter.invitation());

      assertThat(matter.refused(School.HEAD, open)).contains("shown-for-the-minimum-time");
      school.clock.day(LocalDate.parse("2026-03-12"));
      assertThat(matter.refused(School.HEAD, open)).contains("shown-for-the-minimum-time");
      school.clock.day(LocalDate.parse("2026-03-13"));
      matter.done(School.HEAD, new OpenConsultation(matter.id, matter.invitation()));
    }

    @Test
    void does_not_count_while_no_outlet_shows_it() {
      school.site.insteadOfPlacing = () -> new Standing.Unknown("timeout");
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.approved(Stage.CONSULTATION, Matter.PLAN, "");
      matter.afterWorkingDays(10);

      assertThat(matter.refused(School.HEAD, new OpenConsultation(matter.id, matter.invitation())))
          .containsExactly("shown-for-the-minimum-time");
    }

    @Test
    void cannot_be_skipped() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);

      assertThat(matter.refused(School.HEAD, new DiscloseResult(matter.id)))
          .containsExactly(
              "stage-allows-the-move", "every-body-has-resolved", "stage-has-an-approved-version");
    }
  }

  @Nested
  class Consultation {
    @Test
    void lasts_ten_working_days_and_asks_all_four_groups() {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      matter.afterWorkingDays(4);
      matter.approved(Stage.CONSULTATION, Matter.PLAN, "");
      LocalDate early = matter.invitation().until().minusDays(1);

      assertThat(
              matter.refused(
                  School.HEAD,
                  new OpenConsultation(
                      matter.id,
                      new Invitation(
                          early,
                          List.of(Audience.of(Community.STAFF)),
                          Map.of(Audience.of(Community.PARENTS), "与家长无关"),
                          true))))
          .containsExactly(
              "consultation-lasts-the-minimum", "groups-are-invited-or-the-reason-stands");
    }

    @Test
    void invites_only_those_who_can_see_the_draft() {
      Matter matter = Matter.raisedIn(school);
      matter.toPriorDisclosure();
      matter.afterWorkingDays(4);
      matter.approved(
          matter.draft(Stage.CONSULTATION, List.of(Audience.of(Community.STAFF)), Matter.PLAN, ""));

      assertThat(matter.refused(School.HEAD, new OpenConsultation(matter.id, matter.invitation())))
          .contains("the-invited-can-see-the-draft");
    }

    @Test
    void hears_each_invited_person_once_and_nobody_too_late() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      matter.opinion(School.STUDENT, "students", "建议提高标准");

      assertThat(matter.refused(School.STUDENT, new SubmitOpinion(matter.id, "students", "再提一条")))
          .containsExactly("one-voice-per-person");
      assertThat(matter.refused(School.PARENT, new SubmitOpinion(matter.id, "staff", "建议")))
          .containsExactly("speaker-is-invited");
      assertThat(matter.refused(School.STRANGER, new SubmitOpinion(matter.id, "students", "建议")))
          .containsExactly("speaker-is-invited");
      assertThat(matter.refused(School.HANDLER, new CloseConsultation(matter.id)))
          .containsExactly("consultation-window-is-over");
      matter.afterWorkingDays(11);
      assertThat(matter.refused(School.TEACHER, new SubmitOpinion(matter.id, "staff", "晚了")))
          .containsExactly("consultation-window-is-open");
    }

    @Test
    void ends_with_every_opinion_answered_and_the_head_signing() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      String first = matter.opinion(School.STUDENT, "students", "建议提高标准");
      matter.opinion(School.TEACHER, "staff", "建议限制夜班");
      assertThat(
              matter.refused(
                  School.HANDLER,
                  new Dispose(
                      matter.id, null, List.of(first), "标准", Disposition.Kind.ADOPTED, "可行")))
          .containsExactly("consultation-is-closed");
      matter.closeConsultation();
      assertThat(
              matter.refused(
                  School.HANDLER,
                  new Dispose(
                      matter.id, null, List.of("none"), "标准", Disposition.Kind.ADOPTED, "可行")))
          .containsExactly("opinion-is-there");
      matter.done(
          School.HANDLER,
          new Dispose(matter.id, null, List.of(first), "标准", Disposition.Kind.ADOPTED, "可行"));

      Outcome.Refused refused =
          (Outcome.Refused) school.sunlit.perform(School.HEAD, new ReleaseDispositions(matter.id));
      assertThat(refused.refusals())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.rule().id()).isEqualTo("every-opinion-has-a-disposition");
                assertThat(each.rule().clause().id()).isEqualTo("C5.4");
                assertThat(each.missing()).containsEntry("opinions", 1);
                assertThat(each.words().zh()).contains("还有1条意见", "C5.4", "经办人");
                assertThat(each.words().en()).contains("1 opinions", "the founding plan, C5.4");
              });
      assertThat(matter.refused(School.HEAD, new DiscloseDecision(matter.id)))
          .containsExactly("dispositions-are-released", "stage-has-an-approved-version");
      matter.disposeAll();
      assertThat(matter.refused(School.HEAD, new ReleaseDispositions(matter.id)))
          .containsExactly("dispositions-are-not-released-yet");
      assertThat(matter.refused(School.HANDLER, new CloseConsultation(matter.id)))
          .containsExactly("consultation-is-not-closed-yet");
    }
  }

  @Nested
  class Supervision {
    @Test
    void begins_when_the_result_is_live_wherever_its_scope_reaches() {
      Matter matter = Matter.at(Stage.DELIBERATION, school);
      school.site.insteadOfPlacing = () -> new Standing.Unknown("timeout");
      school.site.insteadOfChecking = () -> new Standing.Unknown("timeout");
      matter.toResult();

      Outcome outcome = school.sunlit.perform(School.HEAD, new OpenSupervision(matter.id));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              no ->
                  assertThat(no.refusals())
                      .singleElement()
                      .satisfies(
                          each -> {
                            assertThat(each.rule().id())
                                .isEqualTo("live-wherever-the-scope-reaches");
                            assertThat(each.words().zh()).contains("还没有到达：社会公众");
                          }));
    }

    @Test
    void ends_only_when_everything_is_answered_rectified_and_over() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      String objection = matter.objection("标准前后不一致");
      assertThat(matter.refused(School.OFFICE, new ArchiveItem(matter.id)))
          .containsExactly("supervision-period-is-over", "no-feedback-is-open");
      assertThat(matter.refused(School.HEAD, new Redisclose(matter.id)))
          .contains("rectification-is-of-form");
      matter.answered(objection, Rectification.OF_FORM);
      matter.afterWorkingDays(11);
      assertThat(matter.refused(School.OFFICE, new ArchiveItem(matter.id)))
          .containsExactly("no-rectification-is-open");
      matter.done(
          School.HANDLER, matter.draft(Stage.RESULT_DISCLOSURE, Matter.PLAN + "<p>附</p>", ""));
      assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
          .containsExactly("redisclosure-states-its-reason");
      matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN + "<p>附表</p>", "更正差错");
      matter.done(School.HEAD, new Redisclose(matter.id));
      school.sunlit.work();
      matter.toSupervision();
      matter.toArchive();

      assertThat(matter.item().stage()).isEqualTo(Stage.ARCHIVED);
    }

    @Test
    void takes_a_change_of_what_was_resolved_back_to_the_bodies() {
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      assertThat(matter.refused(School.HEAD, new ReturnToDeliberation(matter.id)))
          .containsExactly("rectification-changes-what-was-resolved");
      matter.answered(matter.objection("标准过低"), Rectification.OF_SUBSTANCE);

      matter.done(School.HEAD, new ReturnToDeliberation(matter.id));

      assertThat(matter.item().stage()).isEqualTo(Stage.DELIBERATION);
      assertThat(matter.item().deliberation().sessions()).isEmpty();
    }

    @Test
    void answers_what_is_there_once_and_promises_nothing_too_early() {
      Matter matter = Matter.at(Stage.CONSULTATION, school);
      String feedback = matter.objection("说明不清");

      assertThat(
              matter.refused(
                  School.HANDLER,
                  new AnswerFeedback(
                      matter.id, feedback, "说明", "将补充", Rectification.OF_FORM, null)))
          .containsExactly("rectification-comes-under-supervision");
      matter.answered(feedback, Rectification.NONE);
      assertThat(
              matter.refused(
                  School.HANDLER,
                  new AnswerFeedback(matter.id, feedback, "说明", "再答", Rectification.NONE, null)))
          .containsExactly("feedback-is-open");
    }
  }

  @Test
  void one_who_may_neither_see_nor_handle_a_matter_gets_the_answer_for_an_unknown_id() {
    Matter matter = Matter.raisedIn(school);
    SubmitFeedback feedback = new SubmitFeedback(matter.id, Remark.Kind.QUESTION, "这是什么");

    assertThat(school.sunlit.perform(School.STUDENT, feedback))
        .isEqualTo(new Outcome.NotFound(matter.id));
    assertThat(school.sunlit.explain(School.STUDENT, matter.id)).isEmpty();
    assertThat(school.sunlit.explain(School.HANDLER, matter.id)).isPresent();
  }

  @Test
  void raising_a_known_id_tells_a_stranger_nothing() {
    Matter matter = Matter.raisedIn(school);

    assertThat(school.sunlit.perform(School.STUDENT, new RaiseMatter(matter.id, "S-37")))
        .isEqualTo(new Outcome.NotFound(matter.id));
  }

  @Test
  void a_desk_holds_only_what_the_post_has_to_do_with() {
    Matter matter = Matter.raisedIn(school, "S-99");

    assertThat(desk("wg-secretary")).contains(matter.id);
    assertThat(desk("vice-president")).contains(matter.id);
    assertThat(desk("lg-secretary")).doesNotContain(matter.id);
    assertThat(desk("fi-handler")).doesNotContain(matter.id);
    assertThat(school.sunlit.desk(School.STUDENT)).isEmpty();
  }

  private List<SubjectId> desk(String post) {
    return school.sunlit.desk(School.holderOf(post)).stream()
        .map(each -> each.item().id())
        .toList();
  }

  @Test
  void what_only_time_can_mend_says_so() {
    Matter matter = Matter.at(Stage.CONSULTATION, school);
    Outcome.Refused refused =
        (Outcome.Refused) school.sunlit.perform(School.HANDLER, new CloseConsultation(matter.id));

    assertThat(refused.refusals().get(0).words().zh()).endsWith("；期限届满后自然满足）");
    assertThat(refused.refusals().get(0).words().en()).endsWith("; time alone mends it)");
  }

  @Test
  void every_refusal_speaks_both_languages_and_leaves_no_hole_open() {
    Matter matter = Matter.at(Stage.CONSULTATION, school);
    List<Refusal> refusals =
        school.sunlit.explain(School.HANDLER, matter.id).orElseThrow().steps().stream()
            .flatMap(each -> each.refusals().stream())
            .toList();

    assertThat(refusals)
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.words().zh()).doesNotContain("{").contains("《");
              assertThat(each.words().en()).doesNotContain("{");
            });
  }

  @Test
  void what_is_explained_as_possible_is_done_and_what_is_not_is_refused_alike() {
    Matter matter = Matter.at(Stage.DECISION_DISCLOSURE, school);
    List<String> before = explained(matter);
    assertThat(before).contains("shown-for-the-minimum-time");
    assertThat(matter.refused(School.HEAD, new OpenDeliberation(matter.id)))
        .containsExactlyElementsOf(before);
    matter.afterWorkingDays(4);
    assertThat(explained(matter)).isEmpty();
    matter.done(School.HEAD, new OpenDeliberation(matter.id));
  }

  private List<String> explained(Matter matter) {
    return school.sunlit.explain(School.HEAD, matter.id).orElseThrow().steps().stream()
        .filter(each -> each.move().name().equals("open-deliberation"))
        .flatMap(each -> each.refusals().stream())
        .map(each -> each.rule().id())
        .toList();
  }
}
