package org.sunlit.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunlit.Matter.LEADING_GROUP;
import static org.sunlit.Matter.WORKING_GROUP;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.CallOffMeeting;
import org.sunlit.deliberation.DeliberationCommand.MoveMeeting;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.json.Json;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;

/** Of who is appointed or removed nothing is kept but body, date, number and outcome. */
class PersonnelMattersTest {
  private final School school = new School();
  private final Actor secretary = Matter.of(WORKING_GROUP, "secretary");
  private final Json json = new Json();
  private Matter matter;

  @BeforeEach
  void begin() {
    matter = Matter.at(Stage.DELIBERATION, school, "S-25");
  }

  @AfterEach
  void close() {
    school.close();
  }

  private Recording recording() {
    return Recording.of(matter, WORKING_GROUP);
  }

  @Test
  void refuse_whatever_says_more_than_the_outcome() {
    matter.meeting(WORKING_GROUP);

    assertThat(matter.refusal(secretary, recording().ballot(9, 9, 9, 9).tally(9, 0, 0).order()))
        .contains(
            "personnel-matters-keep-only-the-outcome",
            "人事事项只记录机构、日期、文号和结论，不得填写：表决方式、实到、回避人数、赞成、反对、弃权票数、发出、收回、有效票数");
    assertThat(matter.refusal(secretary, recording().present(9, 0).order()))
        .contains("不得填写：实到、回避人数");
    assertThat(matter.refusal(secretary, recording().tally(9, 0, 0).order()))
        .contains("不得填写：赞成、反对、弃权票数");
    assertThat(matter.refused(secretary, recording().opinions("年富力强").order()))
        .contains("personnel-matters-keep-only-the-outcome");
  }

  @Test
  void have_no_amendments() {
    matter.meeting(WORKING_GROUP);

    assertThat(
            matter.refused(
                secretary,
                recording()
                    .outcome(ResolutionOutcome.ADOPTED_WITH_AMENDMENTS)
                    .amendments("改任他职")
                    .order()))
        .containsExactly(
            "personnel-matters-keep-only-the-outcome", "outcome-belongs-to-the-capacity");
  }

  @Test
  void keep_no_reason_why_a_meeting_changed() {
    LocalDate tomorrow = school.clock.today().plusDays(1);
    matter.done(secretary, new CallMeeting(matter.id, WORKING_GROUP, tomorrow));

    assertThat(
            matter.refusal(
                secretary, new MoveMeeting(matter.id, WORKING_GROUP, tomorrow.plusDays(1), "人选有变")))
        .contains("不得填写：理由");
    matter.done(secretary, new MoveMeeting(matter.id, WORKING_GROUP, tomorrow.plusDays(1), null));
    matter.done(secretary, new CallOffMeeting(matter.id, WORKING_GROUP, null));
  }

  @Test
  void keep_a_paper_with_number_date_and_outcome() {
    matter.meeting(WORKING_GROUP);
    Digest digest = matter.recorded(recording().order());

    Minutes minutes =
        school.store.transaction(
            tx ->
                json.read(
                    tx.row(Content.class, digest.value()).orElseThrow().body(), Minutes.class));

    assertThat(minutes)
        .isEqualTo(
            new Minutes(
                "纪要〔2026〕7号",
                school.clock.today(),
                ResolutionOutcome.ADOPTED,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of()));
  }

  @Test
  void are_in_neither_ledger() {
    long before = school.sunlit.entries(matter.id).size();
    matter.meeting(WORKING_GROUP);
    matter.confirmed(recording().order());
    matter.meeting(LEADING_GROUP);
    matter.confirmed(Recording.of(matter, LEADING_GROUP).order());

    assertThat(school.sunlit.entries(matter.id).stream().skip(before))
        .hasSize(6)
        .allSatisfy(each -> assertThat(each.visibility()).isEqualTo(Entry.Visibility.NONE));
    assertThat(school.sunlit.entries(matter.id).stream().limit(before))
        .allSatisfy(each -> assertThat(each.visibility()).isNotEqualTo(Entry.Visibility.NONE));
  }

  @Test
  void go_on_to_their_result() {
    matter.meeting(WORKING_GROUP);
    matter.confirmed(recording().order());
    matter.meeting(LEADING_GROUP);
    matter.confirmed(Recording.of(matter, LEADING_GROUP).order());

    assertThat(matter.item().deliberation().outcome()).contains(ResolutionOutcome.ADOPTED);
    matter.approved(Stage.RESULT_DISCLOSURE, Matter.PLAN, "");
    matter.done(School.HEAD, new DiscloseResult(matter.id));
  }
}
