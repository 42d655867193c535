package org.sunlit.supervision;

import java.time.LocalDate;
import java.util.List;
import org.sunlit.calendar.Period;
import org.sunlit.withholding.WithheldCount;

/**
 * What the supervision group tells the leading group (C2.23): what happened in a period, and how
 * things stand on the day of the report.
 *
 * @param late what was to be done by a day of the period and was not, or still is not done
 * @param withheld how much is not disclosed, by whom and why
 */
public record SupervisionReport(
    Period period,
    LocalDate asOf,
    CoverageFigures coverage,
    List<Late> late,
    FindingFigures findings,
    InspectionFigures inspections,
    TaskFigures suggestions,
    List<WithheldCount> withheld) {
  public SupervisionReport {
    late = List.copyOf(late);
    withheld = List.copyOf(withheld);
  }
}
