package org.sunlit.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.calendar.Span;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.feedback.Feedback.Duty;
import org.sunlit.feedback.FeedbackCommand.AcknowledgeFeedback;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.AnswerText;
import org.sunlit.feedback.FeedbackCommand.CheckAnswer;
import org.sunlit.feedback.FeedbackCommand.SubmitFeedback;
import org.sunlit.feedback.Remark.Kind;
import org.sunlit.feedback.Remark.Rectification;
import org.sunlit.item.Correspondence;
import org.sunlit.item.StageCommand.ArchiveItem;
import org.sunlit.item.StageCommand.OpenConsultation;
import org.sunlit.item.StageCommand.Redisclose;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Viewer;

/** Questions, suggestions and objections, and what is owed to them. */
class FeedbackTest {
  private final School school = new School();
  private final Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);

  @AfterEach
  void close() {
    school.close();
  }

  private AnswerFeedback answer(String feedback, String text, @Nullable String mergedWith) {
    return new AnswerFeedback(matter.id, feedback, "施行日期", text, Rectification.NONE, mergedWith);
  }

  private Remark remark(String id) {
    return matter.item().feedback().remark(id).orElseThrow();
  }

  private Correspondence correspondence() {
    return school.sunlit.correspondence(School.HANDLER, matter.id).orElseThrow();
  }

  private Publication.Step step(Viewer viewer, String stage) {
    return school.sunlit.item(viewer, matter.id).orElseThrow().steps().stream()
        .filter(each -> each.stage().code().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private Publication.Step supervision() {
    return step(Viewer.ANONYMOUS, "public-supervision");
  }

  @Nested
  class Acknowledging {
    @Test
    void is_done_once_and_before_the_answer() {
      String question = matter.feedback(Kind.QUESTION, "何时施行");
      AcknowledgeFeedback order = new AcknowledgeFeedback(matter.id, question);
      matter.done(School.HANDLER, order);

      assertThat(remark(question).acknowledgedAt()).isEqualTo(school.clock.instant());
      assertThat(matter.refused(School.HANDLER, order))
          .containsExactly("feedback-is-not-acknowledged-yet");
      matter.answered(question, Rectification.NONE);
      assertThat(matter.refused(School.HANDLER, order))
          .containsExactly("feedback-is-open", "feedback-is-not-acknowledged-yet");
      assertThat(matter.refused(School.HANDLER, new AcknowledgeFeedback(matter.id, "none")))
          .containsExactly("feedback-is-open");
    }
  }

  @Nested
  class Answering {
    @Test
    void a_question_is_the_handlers() {
      String question = matter.feedback(Kind.QUESTION, "何时施行");
      matter.done(School.HANDLER, answer(question, "九月施行", null));

      assertThat(remark(question).isOpen()).isFalse();
      assertThat(remark(question).answeredAt()).contains(school.clock.instant());
      assertThat(matter.refused(School.HANDLER, answer(question, "再答", null)))
          .containsExactly("feedback-is-open");
    }

    @Test
    void an_objection_waits_until_somebody_else_has_checked_the_very_draft() {
      String objection = matter.objection("前后不一致");
      Digest first = matter.drafted(objection, Rectification.NONE);
      Digest second = matter.drafted(objection, Rectification.OF_FORM);

      assertThat(remark(objection).isOpen()).isTrue();
      assertThat(remark(objection).rectification()).isEqualTo(Rectification.NONE);
      assertThat(matter.refused(School.SECTION_HEAD, new CheckAnswer(matter.id, objection, first)))
          .containsExactly("answer-is-the-drafted");
      matter.done(School.SECTION_HEAD, new CheckAnswer(matter.id, objection, second));

      assertThat(remark(objection).isOpen()).isFalse();
      assertThat(remark(objection).awaits(Rectification.OF_FORM)).isTrue();
      assertThat(Objects.requireNonNull(remark(objection).answer()).draftedBy())
          .isEqualTo(School.HANDLER);
    }

    @Test
    void an_objection_is_not_checked_by_who_drafted_the_answer() {
      String objection = matter.objection("前后不一致");
      matter.done(School.DEPUTY_AS_HANDLER, answer(objection, "已核实", null));
      Digest drafted = Objects.requireNonNull(remark(objection).drafted()).paper();
      CheckAnswer order = new CheckAnswer(matter.id, objection, drafted);

      assertThat(matter.refused(School.DEPUTY_AS_SECTION_HEAD, order))
          .containsExactly("answer-is-checked-by-another");
      assertThat(matter.refused(School.HANDLER, order))
          .containsExactly("act-belongs-to-the-post", "checker-did-not-draft-the-version");
      matter.done(School.SECTION_HEAD, order);
    }

    @Test
    void an_objection_is_not_checked_by_who_drafted_the_version_it_is_about() {
      matter.answered(matter.objection("附表有误"), Rectification.OF_FORM);
      matter.approvedBy(
          School.DEPUTY_AS_HANDLER,
          matter.draft(Stage.RESULT_DISCLOSURE, Matter.PLAN + "<p>附表</p>", "更正附表"));
      String early = matter.objection("早先的异议");
      school.clock.set(school.clock.instant().plusSeconds(1));
      matter.done(School.HEAD, new Redisclose(matter.id));
      String late = matter.objection("附表仍有误");

      assertThat(
              matter.refused(
                  School.DEPUTY_AS_SECTION_HEAD,
                  new CheckAnswer(matter.id, late, matter.drafted(late, Rectification.NONE))))
          .containsExactly("checker-did-not-draft-the-version");
      matter.done(
          School.DEPUTY_AS_SECTION_HEAD,
          new CheckAnswer(matter.id, early, matter.drafted(early, Rectification.NONE)));
    }

    @Test
    void may_say_that_it_is_merged_with_another_that_is_answered() {
      String question = matter.feedback(Kind.QUESTION, "何时施行");
      String same = matter.feedback(Kind.SUGGESTION, "请写明何时施行");
      String objection = matter.objection("施行日期不明");

      assertThat(matter.refused(School.HANDLER, answer(same, "九月施行", question)))
          .containsExactly("merged-with-an-answer-that-fits");
      assertThat(matter.refused(School.HANDLER, answer(same, "九月施行", same)))
          .containsExactly("merged-with-an-answer-that-fits");
      matter.done(School.HANDLER, answer(question, "九月施行", null));
      matter.done(School.HANDLER, answer(same, "九月施行", question));
      assertThat(matter.refused(School.HANDLER, answer(objection, "九月施行", question)))
          .as("an objection by way of an answer that nobody checked")
          .containsExactly("merged-with-an-answer-that-fits");
      String another = matter.feedback(Kind.QUESTION, "施行日期？");
      assertThat(matter.refused(School.HANDLER, answer(another, "九月施行", same)))
          .as("merged with what is merged itself")
          .containsExactly("merged-with-an-answer-that-fits");

      assertThat(supervision().remarks())
          .extracting(each -> Objects.requireNonNull(each.outcome()).zh())
          .containsExactly("已答复", "合并答复");
    }

    @Test
    void an_objection_may_be_merged_with_an_objection_and_is_checked_too() {
      String first = matter.objection("前后不一致");
      matter.answered(first, Rectification.NONE);
      String second = matter.objection("前后不一致，同上");
      matter.done(School.HANDLER, answer(second, "同前", first));

      assertThat(remark(second).isOpen()).isTrue();
    }
  }

  @Nested
  class Overdue {
    private final LocalDate today = school.clock.today();

    private List<Feedback.Overdue> on(LocalDate day) {
      return matter
          .item()
          .feedback()
          .overdue(day, School.PROFILE.calendar(), School.PROFILE.parameters());
    }

    private LocalDate after(int workingDays) {
      return School.PROFILE.calendar().after(today, Span.workingDays(workingDays)).day();
    }

    @Test
    void is_an_acknowledgement_after_three_working_days_and_an_answer_after_fifteen() {
      String question = matter.feedback(Kind.QUESTION, "何时施行");

      assertThat(on(after(3))).isEmpty();
      assertThat(on(after(3).plusDays(1)))
          .extracting(Feedback.Overdue::feedback, Feedback.Overdue::duty, each -> each.due().day())
          .containsExactly(tuple(question, Duty.ACKNOWLEDGEMENT, after(3)));
      assertThat(on(after(15)))
          .extracting(Feedback.Overdue::duty)
          .containsExactly(Duty.ACKNOWLEDGEMENT);
      assertThat(on(after(15).plusDays(1)))
          .extracting(Feedback.Overdue::duty)
          .containsExactly(Duty.ACKNOWLEDGEMENT, Duty.ANSWER);
    }

    @Test
    void ends_with_the_acknowledgement_and_with_the_answer() {
      String question = matter.feedback(Kind.QUESTION, "何时施行");
      String objection = matter.objection("不一致");
      matter.done(School.HANDLER, new AcknowledgeFeedback(matter.id, question));
      matter.drafted(objection, Rectification.NONE);
      assertThat(on(after(20)))
          .extracting(Feedback.Overdue::feedback, Feedback.Overdue::duty)
          .containsExactly(
              tuple(question, Duty.ANSWER),
              tuple(objection, Duty.ACKNOWLEDGEMENT),
              tuple(objection, Duty.ANSWER));

      matter.answered(question, Rectification.NONE);
      matter.answered(objection, Rectification.NONE);

      assertThat(on(after(20))).isEmpty();
    }

    @Test
    void is_told_to_those_who_answer_at_any_moment() {
      matter.feedback(Kind.QUESTION, "何时施行");
      assertThat(correspondence().overdue()).isEmpty();
      school.clock.day(after(3).plusDays(1));

      assertThat(correspondence().overdue()).hasSize(1);
    }
  }

  @Nested
  class ThePage {
    @Test
    void shows_answers_by_topic_and_the_rest_only_as_a_number() {
      String question = matter.feedback(Kind.QUESTION, "今年九月施行吗，我是张三");
      matter.feedback(Kind.SUGGESTION, "希望明年再施行");
      matter.drafted(matter.objection("施行日期不明"), Rectification.NONE);
      matter.done(School.HANDLER, answer(question, "九月施行", null));

      assertThat(supervision().remarks())
          .extracting(Publication.Remark::text, Publication.Remark::reply)
          .containsExactly(tuple("施行日期", "九月施行"));
      assertThat(supervision().figures())
          .filteredOn(each -> each.label().code().equals("unanswered"))
          .extracting(Publication.Facet::html)
          .containsExactly(Html.text("2条"));
      assertThat(school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().toString())
          .doesNotContain("张三", "明年", "日期不明");
    }

    @Test
    void is_placed_again_and_dated_when_feedback_comes_and_is_answered() {
      school.clock.set(school.clock.instant().plusSeconds(3_600));
      String question = matter.feedback(Kind.QUESTION, "何时施行");
      school.sunlit.work();
      assertThat(onSite().updated().toInstant()).isEqualTo(school.clock.instant());
      assertThat(supervision().figures()).hasSize(1);

      school.clock.set(school.clock.instant().plusSeconds(3_600));
      matter.answered(question, Rectification.NONE);
      school.sunlit.work();

      assertThat(onSite().updated().toInstant()).isEqualTo(school.clock.instant());
      assertThat(supervision().figures()).isEmpty();
    }

    private Publication onSite() {
      return school.site.standing.values().iterator().next();
    }
  }

  @Test
  void on_a_stage_of_narrower_scope_stays_within_it() {
    Matter narrow = Matter.raisedIn(school);
    narrow.toPriorDisclosure();
    narrow.answered(narrow.feedback(Kind.QUESTION, "预告何意"), Rectification.NONE);
    narrow.afterWorkingDays(4);
    narrow.approved(
        narrow.draft(
            Stage.CONSULTATION,
            List.of(Audience.of(Community.CAMPUS), Audience.of(Community.PARENTS)),
            Matter.PLAN,
            ""));
    narrow.done(School.HEAD, new OpenConsultation(narrow.id, narrow.invitation()));
    narrow.answered(narrow.feedback(Kind.QUESTION, "第二条何意"), Rectification.NONE);
    narrow.feedback(Kind.SUGGESTION, "第二条可改");
    Viewer student = school.sunlit.viewer(School.STUDENT.person());

    Publication outside = school.sunlit.item(Viewer.ANONYMOUS, narrow.id).orElseThrow();
    Publication inside = school.sunlit.item(student, narrow.id).orElseThrow();

    assertThat(remarks(outside)).isEqualTo(1);
    assertThat(remarks(inside)).isEqualTo(2);
    assertThat(outside.steps().stream().flatMap(each -> each.figures().stream())).isEmpty();
    assertThat(outside.updated()).isBefore(inside.updated());
  }

  private static long remarks(Publication page) {
    return page.steps().stream().mapToLong(each -> each.remarks().size()).sum();
  }

  @Test
  void is_read_with_its_papers_by_those_who_answer_and_by_nobody_else() {
    String question = matter.feedback(Kind.QUESTION, "何时施行");
    String objection = matter.objection("不一致");
    matter.done(School.HANDLER, answer(question, "九月施行", null));
    matter.drafted(objection, Rectification.NONE);

    assertThat(correspondence().letters())
        .extracting(
            Correspondence.Letter::text,
            Correspondence.Letter::drafted,
            Correspondence.Letter::answer)
        .containsExactly(
            tuple("何时施行", null, new AnswerText("施行日期", "九月施行")),
            tuple("不一致", new AnswerText("标准前后不一致", "已核实"), null));
    assertThat(school.sunlit.correspondence(School.STUDENT, matter.id)).isEmpty();
    assertThat(school.sunlit.correspondence(School.KEEPER, matter.id)).isEmpty();
  }

  @Test
  void is_for_anyone_within_the_scope_and_nobody_else() {
    matter.done(School.STRANGER, new SubmitFeedback(matter.id, Kind.QUESTION, "何时施行"));
    Matter inside = Matter.raisedIn(school, "S-99");
    inside.toPriorDisclosure(List.of(Audience.of(Community.STAFF)));

    assertThat(inside.refused(School.HANDLER, new SubmitFeedback(inside.id, Kind.QUESTION, "何时施行")))
        .isEmpty();
    assertThat(
            school
                .sunlit
                .perform(School.STUDENT, new SubmitFeedback(inside.id, Kind.QUESTION, "何时"))
                .isDone())
        .isFalse();
  }

  @Test
  void holds_the_archive_back_until_the_last_objection_is_checked() {
    String objection = matter.objection("不一致");
    Digest drafted = matter.drafted(objection, Rectification.NONE);
    matter.afterWorkingDays(11);
    assertThat(matter.refused(School.OFFICE, new ArchiveItem(matter.id)))
        .containsExactly("no-feedback-is-open");

    matter.done(School.SECTION_HEAD, new CheckAnswer(matter.id, objection, drafted));
    matter.done(School.OFFICE, new ArchiveItem(matter.id));
  }
}
