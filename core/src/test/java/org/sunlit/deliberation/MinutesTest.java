package org.sunlit.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunlit.Matter.STAFF_CONGRESS;
import static org.sunlit.Matter.WORKING_GROUP;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.catalog.BodyId;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.input.Violation;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Outcome;

/** What a secretary may record, and what each refusal says of the numbers. */
class MinutesTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private Matter met(String entry, BodyId body) {
    Matter matter = Matter.at(Stage.DELIBERATION, school, entry);
    matter.meeting(body);
    return matter;
  }

  /** The meeting of nine, of whom six make a quorum and more than half of those present carry. */
  @Nested
  class OfAWorkingGroup {
    private final Matter matter = met("S-37", WORKING_GROUP);
    private final Actor secretary = Matter.of(WORKING_GROUP, "secretary");

    private Recording recording() {
      return Recording.of(matter, WORKING_GROUP);
    }

    private String refusal(Recording recording) {
      return matter.refusal(secretary, recording.order());
    }

    private List<String> refused(Recording recording) {
      return matter.refused(secretary, recording.order());
    }

    @Test
    void take_attendance_always() {
      assertThat(refusal(recording().manner(Manner.CONSENSUS)))
          .contains("attendance-is-recorded", "应到9人，还应记录实到和回避人数");
    }

    @Test
    void let_no_more_be_present_than_due_and_somebody_take_part() {
      assertThat(refusal(recording().consensus(10)))
          .contains("attendance-adds-up", "应到9人，实到10人，回避0人");
      assertThat(refusal(recording().manner(Manner.CONSENSUS).present(6, 6)))
          .contains("attendance-adds-up", "应到9人，实到6人，回避6人");
      assertThat(refused(recording().manner(Manner.CONSENSUS).present(6, 5))).isEmpty();
    }

    @Test
    void need_a_quorum() {
      assertThat(refusal(recording().consensus(5)))
          .contains("quorum-is-present", "应到9人，到会不少于应到人数的2/3即至少6人方可开会，实到5人");
      assertThat(refused(recording().consensus(6))).isEmpty();
    }

    @Test
    void say_in_which_manner_it_was_resolved() {
      assertThat(refusal(recording().present(9, 0)))
          .contains("manner-fits-the-capacity", "工作小组对本事项“讨论通过”");
    }

    @Test
    void count_what_the_manner_counts() {
      assertThat(refusal(recording().consensus(9).tally(9, 0, 0)))
          .contains("counts-fit-the-manner", "本次为“协商一致”，已记：赞成、反对、弃权票数");
      assertThat(refusal(recording().manner(Manner.SHOW_OF_HANDS).present(9, 0)))
          .contains("counts-fit-the-manner", "本次为“举手表决”，已记：（无）");
      assertThat(refusal(recording().hands(9, 9, 0, 0).ballots(9, 9, 9)))
          .contains("counts-fit-the-manner", "赞成、反对、弃权票数、发出、收回、有效票数");
      assertThat(refusal(recording().manner(Manner.SECRET_BALLOT).present(9, 0).tally(9, 0, 0)))
          .contains("counts-fit-the-manner", "本次为“无记名投票”");
      assertThat(refusal(recording().ballot(9, 9, 9, 9)))
          .contains("counts-fit-the-manner", "已记：发出、收回、有效票数");
    }

    @Test
    void issue_no_more_ballots_than_could_vote() {
      assertThat(refusal(recording().ballot(8, 8, 8, 8).present(8, 1).tally(8, 0, 0)))
          .contains("ballots-add-up", "参加表决7人，发出8票，收回8票，有效8票");
    }

    @Test
    void get_no_more_ballots_back_than_were_issued_and_count_no_more_than_came_back() {
      assertThat(refusal(recording().ballot(9, 7, 8, 8).tally(8, 0, 0)))
          .contains("ballots-add-up", "参加表决9人，发出7票，收回8票，有效8票");
      assertThat(refusal(recording().ballot(9, 8, 7, 8).tally(8, 0, 0)))
          .contains("ballots-add-up", "发出8票，收回7票，有效8票");
      assertThat(refused(recording().ballot(9, 9, 8, 7).tally(5, 1, 1))).isEmpty();
    }

    @Test
    void count_every_valid_ballot_once() {
      assertThat(refusal(recording().ballot(9, 9, 9, 8).tally(7, 1, 1)))
          .contains("tally-adds-up", "赞成7、反对1、弃权1，合计9票，应为8票");
    }

    @Test
    void count_every_hand_that_could_be_raised_once() {
      assertThat(refusal(recording().hands(8, 7, 0, 0)))
          .contains("tally-adds-up", "赞成7、反对0、弃权0，合计7票，应为8票");
      assertThat(refusal(recording().hands(8, 8, 0, 0).present(8, 2)))
          .contains("tally-adds-up", "合计8票，应为6票");
    }

    @Test
    void add_up_beyond_what_an_int_holds() {
      int most = Integer.MAX_VALUE;

      assertThat(refused(recording().hands(9, most, most, 11))).containsExactly("tally-adds-up");
    }

    @Test
    void pass_nothing_without_its_majority() {
      assertThat(refusal(recording().hands(8, 4, 4, 0)))
          .contains("majority-carries-the-outcome", "“通过”须赞成票超过实到人数的1/2，即至少5票；现4票");
      assertThat(refusal(recording().ballot(8, 8, 8, 4).tally(4, 0, 0)))
          .contains("majority-carries-the-outcome", "至少5票；现4票");
      assertThat(refusal(recording().outcome(ResolutionOutcome.SENT_BACK).hands(8, 3, 4, 1)))
          .contains("majority-carries-the-outcome", "“退回”须赞成票超过实到人数的1/2");
      assertThat(refused(recording().hands(8, 5, 3, 0))).isEmpty();
    }

    @Test
    void reject_nothing_that_has_its_majority() {
      assertThat(refusal(recording().outcome(ResolutionOutcome.REJECTED).hands(8, 5, 3, 0)))
          .contains("rejection-lacks-the-majority", "赞成5票，已达到超过实到人数的1/2（至少5票）", "不能记为“未通过”");
      assertThat(refused(recording().outcome(ResolutionOutcome.REJECTED).hands(8, 4, 4, 0)))
          .isEmpty();
    }

    @Test
    void list_amendments_where_there_are_some_and_nowhere_else() {
      assertThat(
              refusal(recording().consensus(9).outcome(ResolutionOutcome.ADOPTED_WITH_AMENDMENTS)))
          .contains("amendments-are-listed", "结论为“修改后通过”，已列0条");
      assertThat(refusal(recording().consensus(9).amendments("第二条改为23元", "增加附则")))
          .contains("amendments-are-listed", "结论为“通过”，已列2条");
    }

    @Test
    void hold_no_opinions_of_a_body_that_decides() {
      assertThat(refusal(recording().consensus(9).opinions("建议尽快施行")))
          .contains("opinions-come-from-a-body-that-is-heard", "工作小组对本事项“讨论通过”");
    }

    @Test
    void hold_an_outcome_of_a_body_that_decides() {
      assertThat(refusal(recording().consensus(9).outcome(ResolutionOutcome.HEARD)))
          .contains("outcome-belongs-to-the-capacity", "结论只能是：通过、修改后通过、实质修改、退回、未通过、暂缓；现为“已听取意见”");
    }

    @Test
    void have_fields_that_can_be_read() {
      Outcome.Invalid invalid =
          (Outcome.Invalid)
              school.sunlit.perform(
                  secretary,
                  recording()
                      .outcome(ResolutionOutcome.ADOPTED_WITH_AMENDMENTS)
                      .ballot(-1, -2, -3, -4)
                      .tally(-5, -6, -7)
                      .amendments("第二条改为23元", " ")
                      .order());

      assertThat(invalid.violations())
          .extracting(Violation::pointer)
          .containsExactly(
              "/amendments/1",
              "/ballots/issued",
              "/ballots/returned",
              "/ballots/valid",
              "/present",
              "/tally/abstained",
              "/tally/against",
              "/tally/inFavour");
    }
  }

  @Nested
  class Corrected {
    private final Matter matter = met("S-37", WORKING_GROUP);

    @Test
    void before_they_are_confirmed_stand_as_corrected() {
      matter.recorded(Recording.of(matter, WORKING_GROUP).hands(9, 9, 0, 0).order());

      matter.confirmed(
          Recording.of(matter, WORKING_GROUP)
              .outcome(ResolutionOutcome.POSTPONED)
              .consensus(9)
              .order());

      assertThat(matter.item().deliberation().outcome()).contains(ResolutionOutcome.POSTPONED);
    }

    @Test
    void are_never_once_they_are_confirmed() {
      matter.confirmed(Recording.of(matter, WORKING_GROUP).consensus(9).order());

      assertThat(
              matter.refused(
                  Matter.of(WORKING_GROUP, "secretary"),
                  Recording.of(matter, WORKING_GROUP).consensus(8).order()))
          .containsExactly("meeting-is-called");
    }
  }

  /** A staff congress of 120: 80 make a quorum, more than half of those due carry. */
  @Nested
  class OfAStaffCongress {
    private final Actor secretary = Matter.of(STAFF_CONGRESS, "secretary");

    @Test
    void hear_a_plan_and_say_what_they_think_before_others_decide() {
      Matter matter = met("S-05", STAFF_CONGRESS);
      Recording heard =
          Recording.of(matter, STAFF_CONGRESS)
              .outcome(ResolutionOutcome.HEARD)
              .present(100, 0)
              .opinions("规模宜稳", "增加青年教师公寓");

      assertThat(
              matter.refusal(
                  secretary, Recording.of(matter, STAFF_CONGRESS).present(100, 0).order()))
          .contains("outcome-belongs-to-the-capacity", "教职工代表大会对本事项“听取并提意见”，结论只能是：已听取意见、暂缓；现为“通过”");
      assertThat(matter.refused(secretary, heard.hands(100, 90, 10, 0).order()))
          .containsExactly("manner-fits-the-capacity");
      matter.confirmed(
          Recording.of(matter, STAFF_CONGRESS)
              .outcome(ResolutionOutcome.HEARD)
              .present(100, 0)
              .opinions("规模宜稳", "增加青年教师公寓")
              .order());

      assertThat(matter.item().deliberation().outcome()).contains(ResolutionOutcome.HEARD);
      assertThat(
              matter.refused(
                  secretary,
                  new CallMeeting(matter.id, STAFF_CONGRESS, school.clock.today().plusDays(1))))
          .containsExactly("matter-is-still-to-be-resolved");
      matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
    }

    @Test
    void are_no_resolution_by_themselves() {
      Matter matter = met("S-05", STAFF_CONGRESS);
      matter.confirmed(
          Recording.of(matter, STAFF_CONGRESS)
              .outcome(ResolutionOutcome.HEARD)
              .present(80, 0)
              .order());

      assertThat(matter.refused(School.HEAD, new DiscloseResult(matter.id)))
          .contains("every-body-has-resolved");
    }

    @Test
    void carry_what_it_decides_by_half_of_all_delegates_not_of_those_who_came() {
      Matter matter = met("S-03", STAFF_CONGRESS);

      assertThat(
              matter.refusal(
                  secretary, Recording.of(matter, STAFF_CONGRESS).hands(79, 70, 9, 0).order()))
          .contains("quorum-is-present", "至少80人方可开会，实到79人");
      assertThat(
              matter.refusal(
                  secretary, Recording.of(matter, STAFF_CONGRESS).hands(80, 60, 20, 0).order()))
          .contains("majority-carries-the-outcome", "超过应到人数的1/2，即至少61票；现60票");
      matter.confirmed(Recording.of(matter, STAFF_CONGRESS).hands(80, 61, 19, 0).order());
    }
  }
}
