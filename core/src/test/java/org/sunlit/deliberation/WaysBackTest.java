package org.sunlit.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunlit.Matter.LEADING_GROUP;
import static org.sunlit.Matter.WORKING_GROUP;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.item.StageCommand.ReturnToConsultation;
import org.sunlit.item.StageCommand.ReturnToDecision;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;

/** Where a matter goes from its outcome. */
class WaysBackTest {
  private final School school = new School();
  private Matter matter;

  @BeforeEach
  void begin() {
    matter = Matter.at(Stage.DELIBERATION, school);
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void a_result_waits_for_every_body() {
    matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);

    assertThat(matter.refused(School.HEAD, new DiscloseResult(matter.id)))
        .containsExactly("every-body-has-resolved", "stage-has-an-approved-version");
  }

  @Test
  void only_what_was_resolved_is_the_result() {
    matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
    matter.resolved(LEADING_GROUP, ResolutionOutcome.ADOPTED);
    matter.done(
        School.HANDLER,
        matter.draft(Stage.RESULT_DISCLOSURE, Matter.PLAN.replace("22元", "25元"), "提高"));

    assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
        .containsExactly("result-matches-the-resolution");
  }

  @Test
  void a_postponement_before_the_adoption_changes_nothing_of_the_plan() {
    matter.resolved(WORKING_GROUP, ResolutionOutcome.POSTPONED);
    matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
    matter.resolved(LEADING_GROUP, ResolutionOutcome.ADOPTED);

    matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN, "");
    matter.done(School.HEAD, new DiscloseResult(matter.id));
  }

  @Test
  void amendments_are_the_result_if_they_are_stated() {
    matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
    matter.resolved(LEADING_GROUP, ResolutionOutcome.ADOPTED_WITH_AMENDMENTS);
    String amended = Matter.PLAN.replace("22元", "23元");
    matter.done(School.HANDLER, matter.draft(Stage.RESULT_DISCLOSURE, amended, ""));
    assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
        .containsExactly("result-matches-the-resolution");

    matter.approved(Stage.RESULT_DISCLOSURE, amended, "按决议修改第二条");
    matter.done(School.HEAD, new DiscloseResult(matter.id));
  }

  @Test
  void a_result_goes_to_everyone_who_was_invited() {
    matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
    matter.done(
        School.HANDLER,
        matter.draft(
            Stage.RESULT_DISCLOSURE, List.of(Audience.of(Community.CAMPUS)), Matter.PLAN, ""));

    assertThat(matter.refused(School.HANDLER, new ProposeVersion(matter.id)))
        .containsExactly("result-scope-includes-the-invited");
  }

  @Test
  void a_change_in_substance_is_disclosed_before_it_is_decided() {
    assertThat(matter.refused(School.HEAD, new ReturnToDecision(matter.id)))
        .contains("outcome-is-changed-in-substance");
    matter.resolved(WORKING_GROUP, ResolutionOutcome.CHANGED_IN_SUBSTANCE);
    matter.approved(Stage.DECISION_DISCLOSURE, Matter.PLAN + "<p>第三条</p>", "实质修改");

    matter.done(School.HEAD, new ReturnToDecision(matter.id));

    assertThat(matter.item().stage()).isEqualTo(Stage.DECISION_DISCLOSURE);
    school.sunlit.work();
    matter.toDeliberation();
    assertThat(matter.item().deliberation().sessions()).isEmpty();
  }

  @Test
  void what_is_sent_back_is_consulted_on_again() {
    matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
    assertThat(
            matter.refused(School.HEAD, new ReturnToConsultation(matter.id, matter.invitation())))
        .contains("outcome-is-sent-back");
    matter.resolved(LEADING_GROUP, ResolutionOutcome.SENT_BACK);
    matter.approved(Stage.CONSULTATION, Matter.PLAN, "重新征求意见");

    matter.done(School.HEAD, new ReturnToConsultation(matter.id, matter.invitation()));

    assertThat(matter.item().stage()).isEqualTo(Stage.CONSULTATION);
    assertThat(matter.item().consultations()).hasSize(2);
    assertThat(matter.opinion(School.STUDENT, "students", "第二轮意见")).isNotBlank();
  }

  @Test
  void a_rejection_is_disclosed_as_a_result_and_asks_nobody_else() {
    matter.resolved(WORKING_GROUP, ResolutionOutcome.REJECTED);
    matter.approved(Stage.RESULT_DISCLOSURE, "<p>本办法未获通过。</p>", "工作小组未通过");

    matter.done(School.HEAD, new DiscloseResult(matter.id));

    assertThat(matter.item().stage()).isEqualTo(Stage.RESULT_DISCLOSURE);
  }
}
