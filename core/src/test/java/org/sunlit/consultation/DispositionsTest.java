package org.sunlit.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.channels.Publication;
import org.sunlit.consultation.DispositionCommand.Dispose;
import org.sunlit.consultation.DispositionCommand.DropDisposition;
import org.sunlit.consultation.DispositionCommand.ReleaseDispositions;
import org.sunlit.consultation.DispositionCommand.ReopenDispositions;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.item.Consultations;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.EmergencyCommand.OrderEmergency;
import org.sunlit.item.EmergencyCommand.SkipToDeliberation;
import org.sunlit.item.StageCommand.DiscloseDecision;
import org.sunlit.item.StageCommand.OpenDeliberation;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Outcome;
import org.sunlit.visibility.Viewer;

/** What becomes of opinions: drafted, released together, corrected as a whole. */
class DispositionsTest {
  private final School school = new School();
  private final Matter matter = Matter.at(Stage.CONSULTATION, school);
  private final String first = matter.opinion(School.STUDENT, "students", "建议提高标准");
  private final String second = matter.opinion(School.TEACHER, "staff", "建议限制夜班");

  @AfterEach
  void close() {
    school.close();
  }

  private Dispose dispose(@Nullable String draft, String reason, String... opinions) {
    return new Dispose(
        matter.id, draft, List.of(opinions), "标准", Disposition.Kind.NOT_ADOPTED, reason);
  }

  private String draft(Dispose order) {
    Outcome.Done done = matter.done(School.HANDLER, order);
    return done.answers().getOrDefault("disposition", "");
  }

  private void release() {
    matter.done(School.HEAD, new ReleaseDispositions(matter.id));
  }

  private Publication.Step decisionStep() {
    return school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().steps().stream()
        .filter(each -> each.stage().code().equals("decision-disclosure"))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Drafts {
    @Test
    void are_replaced_and_dropped() {
      matter.closeConsultation();
      String draft = draft(dispose(null, "一稿", first));
      draft(dispose(draft, "二稿", first, second));
      assertThat(matter.weighing().dispositions())
          .singleElement()
          .extracting(Disposition::reason)
          .isEqualTo("二稿");

      matter.done(School.HANDLER, new DropDisposition(matter.id, draft));

      assertThat(matter.weighing().dispositions()).isEmpty();
      assertThat(matter.refused(School.HANDLER, new DropDisposition(matter.id, draft)))
          .containsExactly("disposition-is-there");
      assertThat(matter.refused(School.HEAD, new ReleaseDispositions(matter.id)))
          .containsExactly("every-opinion-has-a-disposition");
    }

    @Test
    void of_another_matter_are_out_of_reach() {
      matter.closeConsultation();
      String draft = draft(dispose(null, "一稿", first));
      Matter other = Matter.at(Stage.CONSULTATION, school);
      String opinion = other.opinion(School.STUDENT, "students", "建议");
      other.closeConsultation();

      assertThat(
              other.refused(
                  School.HANDLER,
                  new Dispose(
                      other.id, draft, List.of(opinion), "标准", Disposition.Kind.ADOPTED, "可行")))
          .containsExactly("disposition-is-there");
      assertThat(matter.weighing().dispositions()).hasSize(1);
    }

    @Test
    void answer_an_opinion_once() {
      matter.closeConsultation();
      draft(dispose(null, "一稿", first, first));

      assertThat(matter.refused(School.HANDLER, dispose(null, "又一稿", first, second)))
          .containsExactly("one-disposition-per-opinion");
      draft(dispose(null, "又一稿", second));
      release();
      assertThat(matter.weighing().reports().get(0).report().lines())
          .extracting(each -> each.opinions().size())
          .containsExactly(1, 1);
    }
  }

  @Nested
  class ThePlan {
    @Test
    void follows_released_dispositions() {
      matter.closeConsultation();
      matter.done(School.HANDLER, matter.draft(Stage.DECISION_DISCLOSURE, Matter.PLAN, ""));
      assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
          .containsExactly("plan-follows-the-dispositions");
      matter.disposeAll();

      matter.done(School.HANDLER, new ProposeVersion(matter.id));
    }
  }

  @Nested
  class AnEmergency {
    @Test
    void asks_for_no_dispositions_where_nobody_was_consulted() {
      Matter urgent = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      urgent.done(School.LEADER, new OrderEmergency(urgent.id, "汛期临近", Map.of(), true));
      urgent.done(School.HEAD, new SkipToDeliberation(urgent.id));
      urgent.resolved(Matter.WORKING_GROUP, ResolutionOutcome.CHANGED_IN_SUBSTANCE);

      urgent.approved(Stage.DECISION_DISCLOSURE, Matter.PLAN, "实质修改");
    }
  }

  @Nested
  class ACorrection {
    private void disclosed() {
      matter.closeConsultation();
      draft(dispose(null, "不可行", first, second));
      release();
      matter.approved(Stage.DECISION_DISCLOSURE, Matter.PLAN, "");
      matter.done(School.HEAD, new DiscloseDecision(matter.id));
      school.sunlit.work();
    }

    private void reopen() {
      matter.done(School.HEAD, new ReopenDispositions(matter.id, "漏答夜班一条"));
    }

    @Test
    void is_for_what_is_released() {
      assertThat(matter.refused(School.HEAD, new ReopenDispositions(matter.id, "有误")))
          .containsExactly("dispositions-are-released");
      assertThat(matter.refused(School.HANDLER, new ReopenDispositions(matter.id, "有误")))
          .contains("act-belongs-to-the-post");
    }

    @Test
    void leaves_on_show_what_is_released_until_the_next_version_is() {
      disclosed();
      assertThat(matter.refused(School.HANDLER, dispose(null, "改", first)))
          .contains("dispositions-are-not-released-yet");
      reopen();
      String draft = matter.weighing().dispositions().get(0).key();
      draft(dispose(draft, "不可行", first));
      draft(dispose(null, "已在第九条限制", second));
      assertThat(decisionStep().remarks())
          .extracting(Publication.Remark::reply)
          .containsExactly("不可行");

      release();

      assertThat(decisionStep().remarks())
          .extracting(Publication.Remark::reply)
          .containsExactlyInAnyOrder("不可行", "已在第九条限制");
      assertThat(decisionStep().figures())
          .anySatisfy(
              each -> {
                assertThat(each.label().zh()).isEqualTo(school.clock.today() + "更正");
                assertThat(each.html().value()).contains("漏答夜班一条");
              });
    }

    @Test
    void keeps_the_older_versions_readable_inside() {
      disclosed();
      reopen();
      draft(dispose(matter.weighing().dispositions().get(0).key(), "可行", first, second));
      release();

      assertThat(matter.weighing().reports())
          .extracting(
              Consultations.Released::version,
              Consultations.Released::correction,
              each -> each.report().lines().get(0).reason())
          .containsExactly(tuple(1, null, "不可行"), tuple(2, "漏答夜班一条", "可行"));
    }

    @Test
    void holds_the_matter_back_until_it_is_released_and_shown_as_long_as_a_plan() {
      disclosed();
      matter.afterWorkingDays(4);
      reopen();
      assertThat(matter.refused(School.HEAD, new OpenDeliberation(matter.id)))
          .containsExactly("dispositions-are-not-being-corrected");
      assertThat(matter.refused(School.HEAD, new ReopenDispositions(matter.id, "再改")))
          .containsExactly("dispositions-are-released");
      release();
      assertThat(matter.refused(School.HEAD, new OpenDeliberation(matter.id)))
          .containsExactly("correction-is-shown-for-the-minimum-time");
      matter.afterWorkingDays(4);
      matter.done(School.HEAD, new OpenDeliberation(matter.id));

      assertThat(matter.refused(School.HEAD, new ReopenDispositions(matter.id, "晚了")))
          .contains("stage-allows-the-move");
    }
  }

  @Test
  void of_a_second_round_leave_the_first_as_it_was() {
    matter.toDecisionWithTheseOpinions();
    matter.toDeliberation();
    matter.sentBack();
    matter.opinion(School.STUDENT, "students", "第二轮");
    matter.closeConsultation();
    matter.disposeAll();

    assertThat(matter.weighing().reports())
        .extracting(Consultations.Released::round, each -> each.report().total())
        .containsExactly(tuple(1, 2), tuple(2, 1));
    assertThat(decisionStep().figures().get(0).html().value()).contains("2条");
  }
}
