package org.sunlit.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunlit.Matter.LEADING_GROUP;
import static org.sunlit.Matter.WORKING_GROUP;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.CallOffMeeting;
import org.sunlit.deliberation.DeliberationCommand.MoveMeeting;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;

/** Who meets when, and that it is known beforehand. */
class MeetingsTest {
  private final School school = new School();
  private final Actor secretary = Matter.of(WORKING_GROUP, "secretary");
  private Matter matter;
  private LocalDate tomorrow;

  @BeforeEach
  void begin() {
    matter = Matter.at(Stage.DELIBERATION, school);
    tomorrow = school.clock.today().plusDays(1);
  }

  @AfterEach
  void close() {
    school.close();
  }

  private CallMeeting call(LocalDate day) {
    return new CallMeeting(matter.id, WORKING_GROUP, day);
  }

  @Nested
  class Calling {
    @Test
    void goes_from_body_to_body() {
      assertThat(
              matter.refusal(
                  Matter.of(LEADING_GROUP, "secretary"),
                  new CallMeeting(matter.id, LEADING_GROUP, tomorrow)))
          .startsWith("bodies-deliberate-in-order: 应先由这些机构讨论：工作小组（");
    }

    @Test
    void is_known_at_least_the_day_before() {
      assertThat(matter.refusal(secretary, call(school.clock.today())))
          .contains("meeting-is-announced-beforehand", school.clock.today() + "不晚于今天");
      matter.done(secretary, call(tomorrow));
    }

    @Test
    void is_the_secretarys() {
      assertThat(matter.refused(Matter.of(WORKING_GROUP, "chair"), call(tomorrow)))
          .containsExactly("act-belongs-to-the-post", "actor-serves-the-body");
      assertThat(matter.refused(Matter.of(LEADING_GROUP, "secretary"), call(tomorrow)))
          .containsExactly("actor-serves-the-body");
    }

    @Test
    void is_for_bodies_of_the_entry_only() {
      assertThat(
              matter.refused(
                  secretary, new CallMeeting(matter.id, Matter.STAFF_CONGRESS, tomorrow)))
          .containsExactly("actor-serves-the-body", "body-has-a-seat");
    }

    @Test
    void is_done_once_until_something_is_confirmed() {
      matter.done(secretary, call(tomorrow));

      assertThat(matter.refusal(secretary, call(tomorrow.plusDays(1))))
          .contains("no-other-meeting-is-open", "工作小组已定于" + tomorrow + "开会");
    }

    @Test
    void ends_once_the_body_or_a_body_before_has_settled_the_matter() {
      matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
      assertThat(matter.refusal(secretary, call(school.clock.today().plusDays(1))))
          .contains("matter-is-still-to-be-resolved", "工作小组对本事项的结论是“通过”");
      matter.resolved(LEADING_GROUP, ResolutionOutcome.SENT_BACK);
      assertThat(
              matter.refusal(
                  Matter.of(LEADING_GROUP, "secretary"),
                  new CallMeeting(matter.id, LEADING_GROUP, school.clock.today().plusDays(1))))
          .contains("matter-is-still-to-be-resolved", "领导小组对本事项的结论是“退回”");
    }

    @Test
    void is_done_again_after_a_postponement() {
      matter.resolved(WORKING_GROUP, ResolutionOutcome.POSTPONED);
      assertThat(matter.item().stage()).isEqualTo(Stage.DELIBERATION);

      matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);

      assertThat(matter.item().deliberation().sessions())
          .extracting(each -> each.outcome().orElseThrow())
          .containsExactly(ResolutionOutcome.POSTPONED, ResolutionOutcome.ADOPTED);
    }
  }

  @Nested
  class Changing {
    private MoveMeeting move(LocalDate day) {
      return new MoveMeeting(matter.id, WORKING_GROUP, day, "会议材料不齐");
    }

    private CallOffMeeting callOff() {
      return new CallOffMeeting(matter.id, WORKING_GROUP, "会议材料不齐");
    }

    @Test
    void takes_a_meeting_that_was_called() {
      assertThat(matter.refusal(secretary, move(tomorrow)))
          .contains("meeting-is-called", "工作小组没有已公布而未形成决议的会议");
      assertThat(matter.refused(secretary, callOff())).containsExactly("meeting-is-called");
    }

    @Test
    void says_why() {
      matter.done(secretary, call(tomorrow));

      assertThat(
              matter.refusal(
                  secretary, new MoveMeeting(matter.id, WORKING_GROUP, tomorrow.plusDays(1), " ")))
          .startsWith("change-of-a-meeting-states-its-reason");
      assertThat(matter.refusal(secretary, new CallOffMeeting(matter.id, WORKING_GROUP, null)))
          .startsWith("change-of-a-meeting-states-its-reason");
    }

    @Test
    void moves_a_meeting_to_a_day_to_come_even_when_its_own_has_passed() {
      matter.done(secretary, call(tomorrow));
      school.clock.day(tomorrow.plusDays(2));
      assertThat(matter.refused(secretary, move(tomorrow)))
          .containsExactly("meeting-is-announced-beforehand");

      matter.done(secretary, move(tomorrow.plusDays(5)));

      assertThat(matter.item().deliberation().sessions())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.date()).isEqualTo(tomorrow.plusDays(5));
                assertThat(each.moved()).extracting(Session.Moved::from).containsExactly(tomorrow);
              });
      assertThat(
              matter.refused(secretary, Recording.of(matter, WORKING_GROUP).consensus(9).order()))
          .containsExactly("meeting-is-held");
    }

    @Test
    void calls_a_meeting_off_for_good_and_leaves_room_for_another() {
      matter.done(secretary, call(tomorrow));
      matter.done(secretary, callOff());
      school.clock.day(tomorrow);

      assertThat(
              matter.refused(secretary, Recording.of(matter, WORKING_GROUP).consensus(9).order()))
          .containsExactly("meeting-is-called");
      assertThat(matter.refused(secretary, move(tomorrow.plusDays(1))))
          .containsExactly("meeting-is-called");
      matter.resolved(WORKING_GROUP, ResolutionOutcome.ADOPTED);
      assertThat(matter.item().deliberation().sessions()).hasSize(2);
    }

    @Test
    void is_too_late_once_something_is_recorded() {
      matter.meeting(WORKING_GROUP);
      matter.recorded(Recording.of(matter, WORKING_GROUP).consensus(9).order());

      assertThat(matter.refusal(secretary, move(tomorrow.plusDays(1))))
          .contains("nothing-is-recorded-yet", "工作小组" + tomorrow + "的会议已经记录决议");
      assertThat(matter.refused(secretary, callOff())).containsExactly("nothing-is-recorded-yet");
    }
  }
}
