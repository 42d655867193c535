package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.finding.Aspect;
import org.sunlit.inspection.InspectionCommand.JudgeUnit;
import org.sunlit.inspection.InspectionCommand.OpenInspection;
import org.sunlit.inspection.Judgement;
import org.sunlit.item.Attachment;
import org.sunlit.organization.PlanVersion;
import org.sunlit.record.Command;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.report.ReportCommand.PresentReport;
import org.sunlit.report.ReportKind;
import org.sunlit.task.TaskCommand.AnswerTask;
import org.sunlit.task.TaskCommand.AssignDecision;
import org.sunlit.visibility.UnitId;

/** Orders of the office and the supervision group as a host's forms send them. */
class OfficeOrdersJsonTest {
  private static final Json JSON = new Json();
  private static final SubjectId INSPECTION = new SubjectId("inspection-1");
  private static final SubjectId TASK = new SubjectId("task-1");

  static Stream<Command<?, ?>> orders() {
    return Stream.of(
        new AssignDecision(
            TASK,
            new UnitId("finance"),
            "公开决算",
            "按时公开",
            LocalDate.parse("2026-03-20"),
            "纪要〔2026〕3号",
            new SubjectId("item-1"),
            new PlanVersion("sunlight-plan", 2)),
        new OpenInspection(
            INSPECTION,
            InspectionForm.OVERSIGHT_CHECK,
            List.of(new UnitId("finance")),
            new PlanVersion("sunlight-plan", 2),
            List.of("posts-rule"),
            "年度督查"),
        new JudgeUnit(
            INSPECTION,
            new UnitId("finance"),
            Map.of(Aspect.RULES, Judgement.TO_BE_IMPROVED, Aspect.DISCLOSURE, Judgement.AMISS),
            List.of(new SubjectId("finding-1")),
            null),
        new PresentReport(
            ReportKind.OFFICE_BRIEFING.series(),
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-03-31"),
            "一季度情况"),
        new AnswerTask(
            TASK,
            "已公开",
            List.of(new Attachment("截图.png", "image/png", 7, new Digest("0".repeat(64))))));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void are_read_as_they_are_written(Command<?, ?> order) {
    Class<? extends Command<?, ?>> type = CommandKinds.type(CommandKinds.name(order), "");

    Command<?, ?> read = JSON.read(JSON.write(order), type);
    assertThat(read).isEqualTo(order);
  }
}
