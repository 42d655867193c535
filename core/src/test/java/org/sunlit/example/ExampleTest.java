package org.sunlit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.GivenTask;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.example.ExampleCommand.MarkExample;
import org.sunlit.example.ExampleCommand.TakeBackExample;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.task.TaskStage;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;

/** What the office holds up to others. */
class ExampleTest {
  private static final SubjectId UNIT = Example.of(new UnitId("student-affairs"));
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private List<SubjectId> shownTo(Actor actor) {
    return school.sunlit.office().examples(actor).stream()
        .map(each -> each.example().id())
        .toList();
  }

  private static MarkExample marking(SubjectId subject) {
    return new MarkExample(subject, "公开及时，群众满意");
  }

  @Nested
  class AUnit {
    @Test
    void is_marked_with_a_reason_and_taken_back() {
      school.done(School.OFFICE, marking(UNIT));
      assertThat(school.sunlit.office().examples(School.TEACHER))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.example().unit()).contains(new UnitId("student-affairs"));
                assertThat(each.reason()).isEqualTo("公开及时，群众满意");
                assertThat(each.since()).isEqualTo(school.clock.instant());
              });
      school.done(School.OFFICE, new TakeBackExample(UNIT, "后续公开不及时"));
      assertThat(shownTo(School.OFFICE)).isEmpty();
      school.done(School.OFFICE, marking(UNIT));
      assertThat(shownTo(School.OFFICE)).containsExactly(UNIT);
    }

    @Test
    void is_one_of_the_school() {
      for (SubjectId each :
          List.of(
              Example.of(new UnitId("none")),
              new SubjectId("example-unit-"),
              new SubjectId("example-"),
              Example.of(GivenTask.at(TaskStage.GIVEN, school).id))) {
        assertThat(school.refused(School.OFFICE, marking(each)))
            .containsExactly("example-is-a-unit-or-disclosed");
      }
    }
  }

  @Nested
  class AnItem {
    @Test
    void is_marked_while_it_is_on_show() {
      Matter draft = Matter.raisedIn(school);
      Matter shown = Matter.at(Stage.PRIOR_DISCLOSURE, school);
      Matter gone = Matter.at(Stage.WITHDRAWN, school);

      for (Matter each : List.of(draft, gone)) {
        assertThat(school.refused(School.OFFICE, marking(Example.of(each.id))))
            .containsExactly("example-is-a-unit-or-disclosed");
      }
      school.done(School.OFFICE, marking(Example.of(shown.id)));
      assertThat(shownTo(School.TEACHER)).containsExactly(Example.of(shown.id));
    }

    @Test
    void is_an_example_for_those_who_see_it() {
      Matter narrow = Matter.raisedIn(school, "S-99");
      narrow.toPriorDisclosure(List.of(Audience.of(Community.STAFF)));
      school.done(School.OFFICE, marking(Example.of(narrow.id)));

      assertThat(shownTo(School.TEACHER)).containsExactly(Example.of(narrow.id));
      assertThat(shownTo(School.STUDENT)).isEmpty();
      narrow.done(School.OFFICE, new WithdrawItem(narrow.id, "内容有误"));
      assertThat(shownTo(School.TEACHER)).isEmpty();
      assertThat(shownTo(School.OFFICE)).containsExactly(Example.of(narrow.id));
    }
  }

  @Test
  void is_for_those_on_campus() {
    school.done(School.OFFICE, marking(UNIT));

    assertThat(shownTo(School.STUDENT)).containsExactly(UNIT);
    assertThat(shownTo(School.PARENT)).isEmpty();
    assertThat(shownTo(School.STRANGER)).isEmpty();
  }

  @Test
  void is_marked_by_the_office_and_tells_nobody_else_what_there_is() {
    Matter hidden = Matter.raisedIn(school, "S-99");

    for (Actor each : List.of(School.STUDENT, School.HEAD, School.SUPERVISOR)) {
      assertThat(school.sunlit.perform(each, marking(Example.of(hidden.id))))
          .isEqualTo(new Outcome.NotFound(Example.of(hidden.id)));
    }
    school.done(School.OFFICE, marking(UNIT));
    assertThat(school.refused(School.OFFICE, marking(UNIT)))
        .containsExactly("stage-allows-the-move");
  }

  @Test
  void replayed_is_the_state_and_the_record_holds_no_text() {
    school.done(School.OFFICE, marking(UNIT));
    JsonLog<ExampleFact> log = JsonLog.ofExamples(new Json());
    List<Entry> entries = school.sunlit.entries(UNIT);
    Example replayed = Example.unborn(UNIT);
    for (Entry each : entries) replayed = log.fact(each).applyTo(replayed, log.happening(each));

    assertThat(replayed).isEqualTo(school.sunlit.office().examples(School.OFFICE).get(0).example());
    assertThat(entries)
        .allMatch(each -> each.visibility() == Entry.Visibility.INTERNAL)
        .allSatisfy(each -> assertThat(each.event().body().toUtf8()).doesNotContain("满意"));
  }
}
