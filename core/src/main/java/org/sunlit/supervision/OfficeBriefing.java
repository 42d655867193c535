package org.sunlit.supervision;

import java.time.LocalDate;
import java.util.List;
import org.sunlit.calendar.Period;
import org.sunlit.withholding.WithheldCount;

/**
 * What the office tells the leading group (C2.16): what happened in a period, and how things stand
 * on the day of the report.
 *
 * @param late what was to be done by a day of the period and was not, or still is not done
 * @param examples how many good examples are held up
 * @param withheld how much is not disclosed, by whom and why
 */
public record OfficeBriefing(
    Period period,
    LocalDate asOf,
    ItemFigures items,
    CoverageFigures coverage,
    List<Late> late,
    TaskFigures decisions,
    TaskFigures otherWork,
    TaskFigures suggestions,
    int examples,
    Participation participation,
    List<WithheldCount> withheld) {
  public OfficeBriefing {
    late = List.copyOf(late);
    withheld = List.copyOf(withheld);
  }
}
