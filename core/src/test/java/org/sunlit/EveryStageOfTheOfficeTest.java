package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.StageTable.Given;
import org.sunlit.example.Example;
import org.sunlit.example.ExampleCommand.MarkExample;
import org.sunlit.example.ExampleCommand.TakeBackExample;
import org.sunlit.example.ExampleProcedure;
import org.sunlit.example.ExampleStage;
import org.sunlit.inspection.InspectionProcedure;
import org.sunlit.inspection.InspectionStage;
import org.sunlit.outlet.OutletCommand.RebuildOutlet;
import org.sunlit.outlet.OutletProcedure;
import org.sunlit.outlet.OutletStage;
import org.sunlit.outlet.OutletUpkeep;
import org.sunlit.procedure.Moves;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.SubjectId;
import org.sunlit.report.ReportCommand.PresentReport;
import org.sunlit.report.ReportKind;
import org.sunlit.report.ReportProcedure;
import org.sunlit.report.ReportStage;
import org.sunlit.task.TaskCommand.AcceptTask;
import org.sunlit.task.TaskCommand.ReturnTask;
import org.sunlit.task.TaskCommand.WithdrawTask;
import org.sunlit.task.TaskProcedure;
import org.sunlit.task.TaskStage;

/**
 * Which order about the work of the office and of the supervision group is possible at which stage,
 * each stage by the first letter of its name.
 */
class EveryStageOfTheOfficeTest {
  /** N new, G given, A answered; D done and W withdrawn lead nowhere. */
  private static final String TASKS =
      """
      assign-decision   N
      assign-task       N
      answer-task       G
      accept-task       A
      return-task       A
      withdraw-task     GA
      """;

  private static final String SUGGESTIONS =
      """
      suggest-improvement   N
      answer-task           G
      accept-task           A
      return-task           A
      withdraw-task         GA
      """;

  /** U unmarked, M marked. */
  private static final String EXAMPLES =
      """
      mark-example        U
      take-back-example   M
      """;

  private static final SubjectId EXAMPLE = Example.of(GivenTask.OWNER);
  private static final MarkExample MARK = new MarkExample(EXAMPLE, "公开及时");
  private static final TakeBackExample TAKE_BACK = new TakeBackExample(EXAMPLE, "公开不及时");
  private static final Map<String, Given<School>> EXAMPLE_ORDERS =
      Map.of(
          "mark-example", new Given<>(School.OFFICE, school -> MARK),
          "take-back-example", new Given<>(School.OFFICE, school -> TAKE_BACK));

  /** N new, U under way; C concluded and D dropped lead nowhere. */
  private static final String INSPECTIONS =
      """
      open-inspection       N
      judge-unit            U
      conclude-inspection   U
      drop-inspection       U
      """;

  private static final Map<String, Given<UnderInspection>> INSPECTION_ORDERS =
      Map.of(
          "open-inspection", new Given<>(School.SUPERVISOR, UnderInspection::opening),
          "judge-unit", new Given<>(School.SUPERVISOR, UnderInspection::judgement),
          "conclude-inspection", new Given<>(School.SUPERVISOR, UnderInspection::conclusion),
          "drop-inspection", new Given<>(School.SUPERVISOR, UnderInspection::drop));

  /** N never reported, R reported before. */
  private static final String REPORTS =
      """
      present-report   NR
      """;

  /** I in order, T to be made anew. */
  private static final String OUTLETS =
      """
      rebuild-outlet      I
      """;

  private static final SubjectId SITE = OutletUpkeep.of("site");
  private static final RebuildOutlet REBUILD = new RebuildOutlet(SITE, "服务器重装");
  private static final Map<String, Given<School>> OUTLET_ORDERS =
      Map.of("rebuild-outlet", new Given<>(School.OFFICE, school -> REBUILD));

  private static final Map<String, Given<GivenTask>> TASK_ORDERS = new TreeMap<>();
  private static final Map<String, Given<GivenTask>> SUGGESTION_ORDERS = new TreeMap<>();

  static {
    task(School.OFFICE, "assign-decision", GivenTask::decision);
    task(School.OFFICE, "assign-task", GivenTask::otherWork);
    afterwards(TASK_ORDERS, School.OFFICE);
    SUGGESTION_ORDERS.put(
        "suggest-improvement", new Given<>(School.SUPERVISOR, GivenTask::suggestion));
    afterwards(SUGGESTION_ORDERS, School.SUPERVISOR);
  }

  private static void task(Actor actor, String name, Function<GivenTask, Command<?, ?>> order) {
    TASK_ORDERS.put(name, new Given<>(actor, order));
  }

  private static void afterwards(Map<String, Given<GivenTask>> orders, Actor giver) {
    orders.put("answer-task", new Given<>(School.HANDLER, GivenTask::answer));
    orders.put("accept-task", new Given<>(giver, of -> new AcceptTask(of.id)));
    orders.put("return-task", new Given<>(giver, of -> new ReturnTask(of.id, "材料不全", null)));
    orders.put("withdraw-task", new Given<>(giver, of -> new WithdrawTask(of.id, "情况变化")));
  }

  @ParameterizedTest
  @EnumSource(TaskStage.class)
  void a_task_allows_exactly_what_its_table_says(TaskStage stage) {
    assertThat(
            StageTable.wrong(
                TASKS,
                sign(stage),
                TASK_ORDERS,
                school -> GivenTask.at(stage, school),
                task -> task.id))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TaskStage.class)
  void a_suggestion_allows_exactly_what_its_table_says(TaskStage stage) {
    assertThat(
            StageTable.wrong(
                SUGGESTIONS,
                sign(stage),
                SUGGESTION_ORDERS,
                school -> GivenTask.suggestedAt(stage, school),
                task -> task.id))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ExampleStage.class)
  void an_example_allows_exactly_what_its_table_says(ExampleStage stage) {
    assertThat(
            StageTable.wrong(
                EXAMPLES,
                sign(stage),
                EXAMPLE_ORDERS,
                school -> {
                  if (stage == ExampleStage.MARKED) school.done(School.OFFICE, MARK);
                  return school;
                },
                school -> EXAMPLE))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(InspectionStage.class)
  void an_inspection_allows_exactly_what_its_table_says(InspectionStage stage) {
    assertThat(
            StageTable.wrong(
                INSPECTIONS,
                sign(stage),
                INSPECTION_ORDERS,
                school -> UnderInspection.at(stage, school),
                inspection -> inspection.id))
        .isEmpty();
  }

  /** Of each kind, and the second one on the day after the first. */
  @ParameterizedTest
  @EnumSource(ReportStage.class)
  void a_report_is_possible_before_and_after_another(ReportStage stage) {
    for (ReportKind kind : ReportKind.values()) {
      Actor reporter = kind == ReportKind.OFFICE_BRIEFING ? School.OFFICE : School.SUPERVISOR;
      assertThat(
              StageTable.wrong(
                  REPORTS,
                  sign(stage),
                  Map.of("present-report", new Given<>(reporter, school -> today(kind, school))),
                  school -> {
                    if (stage == ReportStage.REPORTED) school.done(reporter, today(kind, school));
                    school.clock.day(school.clock.today().plusDays(1));
                    return school;
                  },
                  school -> kind.series()))
          .isEmpty();
    }
  }

  private static PresentReport today(ReportKind kind, School school) {
    LocalDate today = school.clock.today();
    return new PresentReport(kind.series(), today, today, "情况良好");
  }

  @ParameterizedTest
  @EnumSource(OutletStage.class)
  void an_outlet_allows_exactly_what_its_table_says(OutletStage stage) {
    assertThat(
            StageTable.wrong(
                OUTLETS,
                sign(stage),
                OUTLET_ORDERS,
                school -> {
                  if (stage == OutletStage.TO_REBUILD) school.done(School.OFFICE, REBUILD);
                  return school;
                },
                school -> SITE))
        .isEmpty();
  }

  @Test
  void every_move_of_a_table_is_written_down() {
    assertThat(StageTable.table(OUTLETS).keySet()).isEqualTo(names(OutletProcedure.TABLE));
    assertThat(StageTable.table(TASKS).keySet()).isEqualTo(names(TaskProcedure.TASKS));
    assertThat(StageTable.table(SUGGESTIONS).keySet()).isEqualTo(names(TaskProcedure.SUGGESTIONS));
    assertThat(StageTable.table(EXAMPLES).keySet()).isEqualTo(names(ExampleProcedure.TABLE));
    assertThat(StageTable.table(INSPECTIONS).keySet()).isEqualTo(names(InspectionProcedure.TABLE));
    assertThat(StageTable.table(REPORTS).keySet()).isEqualTo(names(ReportProcedure.BRIEFINGS));
    assertThat(StageTable.table(REPORTS).keySet())
        .isEqualTo(names(ReportProcedure.SUPERVISION_REPORTS));
  }

  private static Set<String> names(Moves<?> table) {
    Set<String> names = new TreeSet<>();
    table.all().forEach(each -> names.add(each.name()));
    return names;
  }

  private static char sign(Enum<?> stage) {
    return stage.name().charAt(0);
  }
}
