package org.sunlit.report;

import static org.sunlit.report.ReportStage.NEVER;
import static org.sunlit.report.ReportStage.REPORTED;

import java.util.List;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/** Reporting to the leading group as two tables: by the office, and by the supervision group. */
public final class ReportProcedure {

  public static final Move<ReportStage> PRESENT_REPORT =
      presentedBy(Act.COORDINATE, "report-begins-where-the-last-ended", "report-is-on-past-days");

  /** By the office, at least as often as its cycle says (C2.16). */
  public static final Moves<ReportStage> BRIEFINGS = new Moves<>(List.of(PRESENT_REPORT));

  /** By the supervision group, at least as often as its cycle says (C2.23). */
  public static final Moves<ReportStage> SUPERVISION_REPORTS =
      new Moves<>(
          List.of(
              presentedBy(
                  Act.SUPERVISE,
                  "report-begins-where-the-last-ended",
                  "report-is-on-past-days",
                  "supervision-report-comes-from-the-group")));

  private ReportProcedure() {}

  private static Move<ReportStage> presentedBy(Act act, String... gates) {
    return new Move<>(
        "present-report",
        new Words("向领导小组报告", "report to the leading group"),
        act,
        Set.of(NEVER, REPORTED),
        REPORTED,
        List.of(gates));
  }
}
