package org.sunlit.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Span;
import org.sunlit.procedure.Moves;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Who reports to the leading group, and how often. */
public enum ReportKind {
  /** By the office (C2.16). */
  OFFICE_BRIEFING("办公室情况通报", "the office's briefing", Parameters.Name.OFFICE_BRIEFING),
  /** By the supervision group (C2.23). */
  SUPERVISION_REPORT("监督检查工作报告", "the supervision report", Parameters.Name.SUPERVISION_REPORT);

  private final Words words;
  private final Parameters.Name cycle;

  ReportKind(String zh, String en, Parameters.Name cycle) {
    this.words = new Words(zh, en);
    this.cycle = cycle;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }

  /** The one subject of all reports of the kind. */
  public SubjectId series() {
    return new SubjectId(Reports.PREFIX + "-" + label().code());
  }

  static Optional<ReportKind> of(SubjectId series) {
    return Stream.of(values()).filter(each -> each.series().equals(series)).findFirst();
  }

  Span cycle(Parameters parameters) {
    return parameters.span(cycle);
  }

  Moves<ReportStage> table() {
    return switch (this) {
      case OFFICE_BRIEFING -> ReportProcedure.BRIEFINGS;
      case SUPERVISION_REPORT -> ReportProcedure.SUPERVISION_REPORTS;
    };
  }
}
