package org.sunlit.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.calendar.Deadline;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Log;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.report.ReportFact;
import org.sunlit.report.ReportKind;
import org.sunlit.report.ReportSeries;

/** Looks ahead for the reports to the leading group. */
public final class ReportForesight implements Foresight {
  private final SchoolProfile school;
  private final Log<ReportFact> log;

  public ReportForesight(SchoolProfile school, Log<ReportFact> log) {
    this.school = school;
    this.log = log;
  }

  /** Those without any report, too. */
  @Override
  public List<SubjectId> subjects(Transaction transaction) {
    return Stream.of(ReportKind.values()).map(ReportKind::series).toList();
  }

  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject, Instant after) {
    return of(
        transaction, Log.fold(log, ReportSeries.unborn(subject), transaction.entries(subject)));
  }

  List<Moment> of(Transaction transaction, ReportSeries series) {
    return due(transaction, series).stream()
        .map(each -> Moment.over(occasion(series), each, school.calendar().zone()))
        .toList();
  }

  private static Occasion occasion(ReportSeries series) {
    return switch (series.kind().orElseThrow()) {
      case OFFICE_BRIEFING -> Occasion.BRIEFING_DUE;
      case SUPERVISION_REPORT -> Occasion.SUPERVISION_REPORT_DUE;
    };
  }

  /** By when the next report is due; before the first one, counted from when the school opened. */
  public Optional<Deadline> due(Transaction transaction, ReportSeries series) {
    LocalDate since = school.calendar().dayOf(Watched.since(transaction, series.id()));
    return series.due(since, school.calendar(), school.parameters());
  }

  /** Begins to look after reports, when the school opens for the first time. */
  public void watch(Transaction transaction) {
    subjects(transaction).forEach(each -> Watched.since(transaction, each));
  }
}
