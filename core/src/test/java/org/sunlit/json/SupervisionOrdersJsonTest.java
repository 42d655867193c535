package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.accountability.AccountabilityCommand.RecordAccountabilityOutcome;
import org.sunlit.accountability.AccountabilityCommand.ReferAccountability;
import org.sunlit.accountability.AccountabilityOrgan;
import org.sunlit.accountability.AccountabilityOutcome;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.FindingCommand.DismissFinding;
import org.sunlit.finding.FindingCommand.RaiseFinding;
import org.sunlit.finding.RectificationCommand.IssueRectificationOpinion;
import org.sunlit.finding.RectificationCommand.ReportRectification;
import org.sunlit.finding.Shortcoming;
import org.sunlit.item.Attachment;
import org.sunlit.record.Command;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;

/** Orders about findings as a host's forms send them. */
class SupervisionOrdersJsonTest {
  private static final Json JSON = new Json();
  private static final SubjectId FINDING = new SubjectId("finding-1");
  private static final LocalDate DAY = LocalDate.parse("2026-03-09");

  static Stream<Command<?, ?>> orders() {
    return Stream.of(
        new RaiseFinding(
            FINDING,
            new SubjectId("unit-finance"),
            InspectionForm.SPECIAL_INSPECTION,
            Aspect.DISCLOSURE,
            Shortcoming.NOT_IN_ORDER,
            "公开栏内容陈旧"),
        new DismissFinding(FINDING, "已经更新"),
        new IssueRectificationOpinion(FINDING, "请更新公开栏"),
        new ReportRectification(
            FINDING,
            "已经更新",
            List.of(new Attachment("公开栏.jpg", "image/jpeg", 7, new Digest("0".repeat(64)))),
            2),
        new ReferAccountability(FINDING, "JW-2026-3", AccountabilityOrgan.DISCIPLINE_OFFICE, DAY),
        new RecordAccountabilityOutcome(FINDING, AccountabilityOutcome.CENSURED, DAY));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void are_read_as_they_are_written(Command<?, ?> order) {
    Class<? extends Command<?, ?>> type = CommandKinds.type(CommandKinds.name(order), "");

    Command<?, ?> read = JSON.read(JSON.write(order), type);
    assertThat(read).isEqualTo(order);
  }
}
