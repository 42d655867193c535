package org.sunlit.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sunlit.calendar.Deadline;
import org.sunlit.finding.Finding;
import org.sunlit.finding.FindingDates;
import org.sunlit.finding.FindingFact;
import org.sunlit.finding.Findings;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Log;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * Looks ahead for findings: the notice to the unit, its rectification, and whom that goes up to.
 */
public final class FindingForesight implements Foresight {
  private final SchoolProfile school;
  private final FindingDates dates;
  private final Log<FindingFact> log;

  public FindingForesight(SchoolProfile school, Log<FindingFact> log) {
    this.school = school;
    this.dates = new FindingDates(school.calendar(), school.parameters());
    this.log = log;
  }

  @Override
  public List<SubjectId> subjects(Transaction transaction) {
    return transaction.subjects(Findings.PREFIX);
  }

  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject, Instant after) {
    return of(Log.fold(log, Finding.unborn(subject), transaction.entries(subject)));
  }

  List<Moment> of(Finding finding) {
    List<Moment> moments = new ArrayList<>();
    dates.notice(finding).ifPresent(each -> moments.add(over(Occasion.FINDING_NOTICE_DUE, each)));
    dates
        .rectification(finding)
        .ifPresent(
            each -> moments.add(over(Occasion.RECTIFICATION_DUE, new Deadline(each, false))));
    dates
        .leadingGroup(finding)
        .ifPresent(each -> moments.add(over(Occasion.RECTIFICATION_ESCALATED, each)));
    return moments;
  }

  private Moment over(Occasion occasion, Deadline deadline) {
    return Moment.over(occasion, deadline, school.calendar().zone());
  }
}
