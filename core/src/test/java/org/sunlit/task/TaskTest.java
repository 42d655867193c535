package org.sunlit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.GivenTask;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.agenda.Announcement;
import org.sunlit.agenda.Occasion;
import org.sunlit.deliberation.ResolutionOutcome;
import org.sunlit.item.Attachment;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.organization.Directory;
import org.sunlit.organization.Person;
import org.sunlit.organization.PlanVersion;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.record.SubjectId;
import org.sunlit.task.TaskCommand.AcceptTask;
import org.sunlit.task.TaskCommand.AnswerTask;
import org.sunlit.task.TaskCommand.AssignDecision;
import org.sunlit.task.TaskCommand.AssignTask;
import org.sunlit.task.TaskCommand.ReturnTask;
import org.sunlit.task.TaskCommand.SuggestImprovement;
import org.sunlit.task.TaskCommand.WithdrawTask;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;

/** What the leading group decides is carried out, and what supervision suggests is answered. */
class TaskTest {
  private final School school = new School();

  @AfterEach
  void close() {
    school.close();
  }

  private AssignDecision resting(
      @Nullable String minutes, @Nullable SubjectId item, @Nullable PlanVersion plan) {
    return new AssignDecision(
        school.sunlit.office().newTask(),
        GivenTask.OWNER,
        "公开岗位清单",
        "按要求办理",
        GivenTask.DUE,
        minutes,
        item,
        plan);
  }

  private static PlanVersion plan(int version) {
    return new PlanVersion("sunlight-plan", version);
  }

  @Nested
  class ADecision {
    @Test
    void says_what_it_rests_on() {
      for (String nothing : new String[] {null, " "}) {
        assertThat(school.refused(School.OFFICE, resting(nothing, null, null)))
            .containsExactly("decision-names-what-was-decided");
      }
      school.done(School.OFFICE, resting("领导小组纪要〔2026〕3号", null, null));
    }

    @Test
    void rests_on_a_matter_once_the_leading_group_has_resolved_on_it() {
      Matter matter = Matter.at(Stage.DELIBERATION, school);
      matter.resolved(Matter.WORKING_GROUP, ResolutionOutcome.ADOPTED);
      school.clock.day(LocalDate.parse("2026-03-09"));
      assertThat(school.refused(School.OFFICE, resting(null, matter.id, null)))
          .containsExactly("task-rests-on-what-was-decided");
      GivenTask another = GivenTask.at(TaskStage.GIVEN, school);
      for (SubjectId none : List.of(new SubjectId("item-none"), another.id)) {
        assertThat(school.refused(School.OFFICE, resting("纪要", none, null)))
            .containsExactly("task-rests-on-what-was-decided");
      }
      Matter resolved = Matter.at(Stage.RESULT_DISCLOSURE, school);
      school.clock.day(LocalDate.parse("2026-03-09"));

      school.done(School.OFFICE, resting(null, resolved.id, null));
    }

    @Test
    void rests_on_a_plan_while_it_is_in_force() {
      for (PlanVersion none : List.of(plan(1), plan(3), new PlanVersion("no-such-plan", 2))) {
        assertThat(school.refused(School.OFFICE, resting(null, null, none)))
            .containsExactly("task-rests-on-what-was-decided");
      }
      school.done(School.OFFICE, resting(null, null, plan(2)));
    }
  }

  @Nested
  class Giving {
    @Test
    void is_for_a_unit_of_the_school_and_a_day_to_come() {
      AssignTask wrong =
          new AssignTask(
              school.sunlit.office().newTask(),
              new UnitId("none"),
              "标题",
              "内容",
              LocalDate.parse("2026-03-08"));

      assertThat(school.refused(School.OFFICE, wrong))
          .containsExactly("task-is-for-a-unit-of-the-school", "task-is-due-today-or-later");
      assertThat(school.refusals(School.OFFICE, wrong))
          .extracting(each -> each.words().zh())
          .allSatisfy(each -> assertThat(each).doesNotContain("{"));
      school.done(
          School.OFFICE,
          new AssignTask(wrong.subject(), GivenTask.OWNER, "标题", "内容", school.clock.today()));
    }

    @Test
    void is_the_offices() {
      for (Actor each : List.of(School.HEAD, School.SUPERVISOR, School.TEACHER)) {
        assertThat(school.refused(each, GivenTask.in(school).otherWork()))
            .containsExactly("act-belongs-to-the-post");
      }
    }

    @Test
    void is_once() {
      GivenTask task = GivenTask.at(TaskStage.GIVEN, school);

      assertThat(school.refused(School.OFFICE, task.otherWork()))
          .containsExactly("stage-allows-the-move");
      assertThat(school.refused(School.SUPERVISOR, task.suggestion()))
          .containsExactly("stage-allows-the-move");
      assertThat(school.sunlit.perform(School.STUDENT, task.otherWork()))
          .isEqualTo(new Outcome.NotFound(task.id));
    }
  }

  @Nested
  class Answering {
    private final GivenTask task = GivenTask.at(TaskStage.GIVEN, school);

    @Test
    void is_for_the_owner() {
      assertThat(school.sunlit.perform(School.holderOf("fi-handler"), task.answer()))
          .isEqualTo(new Outcome.NotFound(task.id));
      assertThat(school.refused(School.OFFICE, task.answer()))
          .containsExactly("act-belongs-to-the-post");
      school.done(School.SECTION_HEAD, task.answer());

      assertThat(Objects.requireNonNull(task.onDesk().answer()).text()).isEqualTo("清单已经公开");
    }

    @Test
    void shows_evidence_that_is_kept() {
      Attachment kept =
          school.sunlit.attach(
              "照片.txt",
              "text/plain",
              new ByteArrayInputStream("照片".getBytes(StandardCharsets.UTF_8)));
      Attachment lost = new Attachment("丢失.txt", "text/plain", 3, new Digest("0".repeat(64)));

      assertThat(
              school.refused(School.HANDLER, new AnswerTask(task.id, "见附件", List.of(kept, lost))))
          .containsExactly("task-evidence-is-kept");
      school.done(School.HANDLER, new AnswerTask(task.id, "见附件", List.of(kept)));

      assertThat(Objects.requireNonNull(task.onDesk().answer()).evidence()).containsExactly(kept);
    }

    @Test
    void ends_it_once_the_office_accepts() {
      school.done(School.HANDLER, task.answer());
      assertThat(school.refused(School.HEAD, new AcceptTask(task.id)))
          .containsExactly("act-belongs-to-the-post");
      school.done(School.OFFICE, new AcceptTask(task.id));

      assertThat(task.onDesk().task().stage()).isEqualTo(TaskStage.DONE);
    }

    @Test
    void may_not_do_and_is_owed_again_by_the_same_or_another_day() {
      school.done(School.HANDLER, task.answer());
      school.done(School.OFFICE, new ReturnTask(task.id, "缺少公开网址", null));
      assertThat(task.onDesk().answer()).isNull();
      assertThat(task.onDesk().reason()).isEqualTo("缺少公开网址");
      assertThat(Objects.requireNonNull(task.onDesk().due()).day()).isEqualTo(GivenTask.DUE);
      school.done(School.HANDLER, task.answer());
      assertThat(task.onDesk().reason()).isNull();
      assertThat(
              school.refused(
                  School.OFFICE, new ReturnTask(task.id, "再补充", school.clock.today().minusDays(1))))
          .containsExactly("task-is-due-today-or-later");
      LocalDate later = GivenTask.DUE.plusDays(7);
      school.done(School.OFFICE, new ReturnTask(task.id, "再补充", later));

      assertThat(Objects.requireNonNull(task.onDesk().due()).day()).isEqualTo(later);
    }

    @Test
    void is_no_longer_owed_once_it_is_withdrawn() {
      school.done(School.OFFICE, new WithdrawTask(task.id, "情况变化"));

      assertThat(task.onDesk().due()).isNull();
      assertThat(task.onDesk().reason()).isEqualTo("情况变化");
    }
  }

  /** One person who is a handler of the owner and works in the office, too. */
  @Test
  void nobody_accepts_what_they_answered_themselves() {
    PersonId both = new PersonId("p-both");
    List<Person> people =
        new ArrayList<>(
            List.of(
                new Person(
                    both,
                    Set.of(new PostId("sa-handler"), new PostId("office-director")),
                    Viewer.ANONYMOUS),
                new Person(
                    School.OFFICE.person(),
                    Set.of(new PostId("office-director")),
                    Viewer.ANONYMOUS)));
    try (School small = new School(assembly -> assembly.directory(Directory.of(people)))) {
      GivenTask task = GivenTask.in(small);
      small.done(School.OFFICE, task.otherWork());
      small.done(Actor.in(new PostId("sa-handler"), both), task.answer());

      assertThat(
              small.refused(Actor.in(new PostId("office-director"), both), new AcceptTask(task.id)))
          .containsExactly("task-is-accepted-by-another-person");
      small.done(School.OFFICE, new AcceptTask(task.id));
    }
  }

  @Nested
  class Time {
    private List<Occasion> announced(GivenTask task) {
      school.sunlit.tick();
      school.sunlit.tick();
      return school.sunlit.announcements(0, 1_000).stream()
          .filter(each -> each.subject().equals(task.id))
          .map(Announcement::occasion)
          .toList();
    }

    @Test
    void makes_it_overdue_until_it_is_answered() {
      GivenTask task = GivenTask.at(TaskStage.GIVEN, school);
      school.clock.day(GivenTask.DUE);
      assertThat(task.onDesk().overdue()).isFalse();
      school.clock.day(GivenTask.DUE.plusDays(1));
      assertThat(task.onDesk().overdue()).isTrue();
      school.done(School.HANDLER, task.answer());

      assertThat(task.onDesk().overdue()).isFalse();
      assertThat(
              task.onDesk()
                  .task()
                  .wasAnsweredLate(School.PROFILE.calendar(), School.PROFILE.parameters()))
          .isTrue();
    }

    @Test
    void leaves_an_answer_on_the_last_day_in_time() {
      GivenTask task = GivenTask.at(TaskStage.GIVEN, school);
      school.clock.day(GivenTask.DUE);
      school.done(School.HANDLER, task.answer());

      assertThat(
              task.onDesk()
                  .task()
                  .wasAnsweredLate(School.PROFILE.calendar(), School.PROFILE.parameters()))
          .isFalse();
    }

    @Test
    void reminds_of_a_task_once_for_each_day_that_was_set() {
      GivenTask task = GivenTask.at(TaskStage.GIVEN, school);
      GivenTask done = GivenTask.at(TaskStage.DONE, school);
      school.clock.day(GivenTask.DUE);
      assertThat(announced(task)).isEmpty();
      school.clock.day(GivenTask.DUE.plusDays(1));
      assertThat(announced(task)).containsExactly(Occasion.TASK_DUE);
      school.done(School.HANDLER, task.answer());
      school.done(School.OFFICE, new ReturnTask(task.id, "补充", GivenTask.DUE.plusDays(7)));
      school.clock.day(GivenTask.DUE.plusDays(30));

      assertThat(announced(task)).containsExactly(Occasion.TASK_DUE, Occasion.TASK_DUE);
      assertThat(announced(done)).isEmpty();
    }

    @Test
    void gives_a_suggestion_fifteen_working_days_unless_a_day_is_set() {
      GivenTask suggestion = GivenTask.suggestedAt(TaskStage.GIVEN, school);
      GivenTask dated = GivenTask.in(school);
      school.done(
          School.SUPERVISOR,
          new SuggestImprovement(dated.id, GivenTask.OWNER, "标题", "内容", GivenTask.DUE));

      assertThat(Objects.requireNonNull(suggestion.onDesk().due()).day()).isEqualTo("2026-03-30");
      assertThat(Objects.requireNonNull(dated.onDesk().due()).day()).isEqualTo(GivenTask.DUE);
      school.clock.day(LocalDate.parse("2026-03-31"));
      assertThat(announced(suggestion)).containsExactly(Occasion.SUGGESTION_DUE);
    }
  }

  @Nested
  class ASuggestion {
    @Test
    void comes_from_the_supervision_group_and_not_from_the_unit_itself() {
      assertThat(school.refused(School.OFFICE, GivenTask.in(school).suggestion()))
          .containsExactly("nobody-inspects-their-own-matter");
      assertThat(
              school.refused(School.holderOf("sa-supervisor"), GivenTask.in(school).suggestion()))
          .containsExactly("nobody-inspects-their-own-matter");
      assertThat(school.refused(School.HEAD, GivenTask.in(school).suggestion()))
          .containsExactly("act-belongs-to-the-post", "nobody-inspects-their-own-matter");
      school.done(School.SUPERVISOR, GivenTask.in(school).suggestion());
    }

    @Test
    void is_tracked_by_the_group_until_the_reply_does() {
      GivenTask suggestion = GivenTask.suggestedAt(TaskStage.ANSWERED, school);
      Actor concerned = School.holderOf("sa-supervisor");

      assertThat(school.refused(concerned, new AcceptTask(suggestion.id)))
          .containsExactly("nobody-inspects-their-own-matter");
      assertThat(school.refused(concerned, new ReturnTask(suggestion.id, "不够", null)))
          .containsExactly("nobody-inspects-their-own-matter");
      school.done(School.SUPERVISOR, new ReturnTask(suggestion.id, "未说明是否采纳", null));
      school.done(School.HANDLER, suggestion.answer());
      school.done(School.SUPERVISOR, new AcceptTask(suggestion.id));

      assertThat(suggestion.onDesk().task().stage()).isEqualTo(TaskStage.DONE);
    }
  }

  @Nested
  class TheDesk {
    @Test
    void shows_it_to_the_office_the_group_the_owner_and_those_who_lead_it() {
      GivenTask task = GivenTask.at(TaskStage.GIVEN, school);

      for (String each :
          List.of(
              "office-director",
              "audit-head",
              "sa-handler",
              "sa-head",
              "vice-president",
              "lg-chair")) {
        assertThat(school.sunlit.office().tasks(School.holderOf(each))).as(each).hasSize(1);
      }
      for (Actor each :
          List.of(
              School.holderOf("fi-handler"),
              School.holderOf("president"),
              School.TEACHER,
              School.STRANGER)) {
        assertThat(school.sunlit.office().tasks(each)).isEmpty();
        assertThat(school.sunlit.explain(each, task.id)).isEmpty();
      }
      assertThat(school.sunlit.explain(School.HANDLER, task.id)).isPresent();
    }

    @Test
    void has_what_is_due_first_at_the_top() {
      GivenTask done = GivenTask.at(TaskStage.DONE, school);
      GivenTask suggestion = GivenTask.suggestedAt(TaskStage.GIVEN, school);
      GivenTask task = GivenTask.at(TaskStage.GIVEN, school);

      assertThat(school.sunlit.office().tasks(School.OFFICE))
          .extracting(each -> each.task().id())
          .containsExactly(task.id, suggestion.id, done.id);
    }
  }

  @ParameterizedTest
  @EnumSource(TaskStage.class)
  void the_record_replayed_is_the_state_and_holds_no_text(TaskStage stage) {
    if (stage == TaskStage.NEW) return;
    JsonLog<TaskFact> log = JsonLog.ofTasks(new Json());
    for (GivenTask task :
        List.of(GivenTask.at(stage, school), GivenTask.suggestedAt(stage, school))) {
      List<Entry> entries = school.sunlit.entries(task.id);
      Task replayed = Task.unborn(task.id);
      for (Entry each : entries) replayed = log.fact(each).applyTo(replayed, log.happening(each));

      assertThat(replayed).isEqualTo(task.onDesk().task());
      assertThat(entries)
          .allMatch(each -> each.visibility() == Entry.Visibility.INTERNAL)
          .allSatisfy(
              each ->
                  assertThat(each.event().body().toUtf8())
                      .doesNotContain("清单", "台账", "纪要", "变化", "p-sa-handler"));
    }
  }
}
