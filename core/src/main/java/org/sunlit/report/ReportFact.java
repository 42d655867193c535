package org.sunlit.report;

import java.time.LocalDate;
import org.sunlit.calendar.Period;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened to reports; the only way their state changes. All of it is internal. */
public sealed interface ReportFact extends Fact<ReportSeries> {

  record Presented(LocalDate first, LocalDate last, Digest text, Digest figures)
      implements ReportFact {
    @Override
    public ReportSeries applyTo(ReportSeries before, Happening how) {
      return before.with(
          new ReportSeries.Presented(new Period(first, last), text, figures, how.at()));
    }
  }
}
