package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.item.DisclosureItems.OnDesk;
import org.sunlit.organization.Person;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.reminder.Reminder;
import org.sunlit.reminder.ReminderCommand.AcknowledgeReminder;
import org.sunlit.reminder.ReminderCommand.FollowUp;
import org.sunlit.reminder.ReminderCommand.Remind;
import org.sunlit.visibility.Viewer;

/** What the supervision group and the office remind of, at any stage (C5.8, C2.14). */
class RemindersTest {
  private static final Actor SUPERVISOR_OF_THE_UNIT = School.holderOf("sa-supervisor");

  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private static Remind remind(Matter matter) {
    return new Remind(matter.id, InspectionForm.SPECIAL_INSPECTION, "请核对公开时间");
  }

  private static String reminder(Outcome.Done done) {
    return java.util.Objects.requireNonNull(done.answers().get("reminder"));
  }

  private OnDesk desk(Actor actor) {
    return school.sunlit.desk(actor).get(0);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void come_at_every_stage_and_are_acknowledged_by_the_unit(Stage stage) {
    Matter matter = Matter.at(stage, school);
    String reminded = reminder(matter.done(School.SUPERVISOR, remind(matter)));
    String urged = reminder(matter.done(School.OFFICE, new FollowUp(matter.id, "请尽快公开")));

    assertThat(desk(School.HANDLER).reminders())
        .extracting(Reminder.Shown::text)
        .containsExactly("请核对公开时间", "请尽快公开");
    assertThat(desk(School.HANDLER).reminders())
        .extracting(each -> each.reminder().label().words().zh())
        .containsExactly("提醒（专项检查）", "督促");
    matter.done(School.HANDLER, new AcknowledgeReminder(matter.id, reminded));

    assertThat(matter.item().reminders().open()).extracting(Reminder::id).containsExactly(urged);
    assertThat(matter.refused(School.HANDLER, new AcknowledgeReminder(matter.id, reminded)))
        .containsExactly("reminder-is-open");
    assertThat(matter.item().stage()).isEqualTo(stage);
  }

  @Test
  void stay_inside() {
    Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
    int before = school.sunlit.entries(matter.id).size();
    String page = school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow().toString();

    matter.done(School.SUPERVISOR, remind(matter));
    school.sunlit.work();

    List<Entry> entries = school.sunlit.entries(matter.id);
    assertThat(entries.subList(before, entries.size()))
        .singleElement()
        .satisfies(each -> assertThat(each.visibility()).isEqualTo(Entry.Visibility.INTERNAL))
        .satisfies(each -> assertThat(each.event().body().toUtf8()).doesNotContain("核对"));
    assertThat(school.sunlit.item(Viewer.ANONYMOUS, matter.id).orElseThrow()).hasToString(page);
  }

  @Nested
  class AreRefused {
    private final Matter matter = Matter.raisedIn(school);

    @Test
    void to_those_who_are_not_of_the_group_or_the_office() {
      assertThat(matter.refused(School.HEAD, remind(matter)))
          .containsExactly("act-belongs-to-the-post", "nobody-inspects-their-own-matter");
      assertThat(matter.refused(School.SUPERVISOR, new FollowUp(matter.id, "请尽快公开")))
          .containsExactly("act-belongs-to-the-post");
    }

    @Test
    void to_a_supervisor_of_the_unit_itself() {
      assertThat(matter.refused(SUPERVISOR_OF_THE_UNIT, remind(matter)))
          .containsExactly("nobody-inspects-their-own-matter");
    }

    @Test
    void to_the_office_while_somebody_of_the_group_has_no_stake() {
      assertThat(matter.refused(School.OFFICE, remind(matter)))
          .containsExactly("nobody-inspects-their-own-matter");
    }

    @Test
    void when_there_is_nothing_to_acknowledge() {
      assertThat(matter.refused(School.HANDLER, new AcknowledgeReminder(matter.id, "none")))
          .containsExactly("reminder-is-open");
    }
  }

  /** The head of audit also drafts for student affairs: a stake by another post of theirs. */
  @Test
  void are_not_for_somebody_with_a_stake_by_another_post() {
    PersonId both = new PersonId("holds-both");
    PostId audit = new PostId("audit-head");
    try (Sunlit sunlit =
        Sunlit.of(School.PROFILE)
            .store(school.store)
            .directory(
                id ->
                    id.equals(both)
                        ? java.util.Optional.of(
                            new Person(
                                both, Set.of(audit, new PostId("sa-handler-2")), Viewer.ANONYMOUS))
                        : School.people().find(id))
            .channel("site", school.site)
            .open()) {
      Matter matter = Matter.raisedIn(school);

      Outcome outcome = sunlit.perform(Actor.in(audit, both), remind(matter));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.refusals())
                      .extracting(each -> each.rule().id())
                      .containsExactly("nobody-inspects-their-own-matter"));
    }
  }
}
