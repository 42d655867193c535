package org.sunlit.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sunlit.calendar.Deadline;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Parameters.Name;
import org.sunlit.calendar.WorkingCalendar;

/**
 * When something of a finding is due, in one school: functions of what is recorded and of an
 * instant.
 */
public record FindingDates(WorkingCalendar calendar, Parameters parameters) {

  /** The last day on which to notify the unit; nothing if it is not to be, or was. */
  public Optional<Deadline> notice(Finding finding) {
    return finding.rectification().isPresent() ? Optional.empty() : everNotice(finding);
  }

  private Optional<Deadline> everNotice(Finding finding) {
    return finding
        .toBeNotifiedSince()
        .map(
            since -> calendar.after(calendar.dayOf(since), parameters.span(Name.FINDING_NOTIFIED)));
  }

  /** The last day on which the unit has to report; nothing while it is not its turn. */
  public Optional<LocalDate> rectification(Finding finding) {
    return finding.stage() == FindingStage.RECTIFYING
        ? finding.rectification().map(Rectification::due)
        : Optional.empty();
  }

  /** The last day before what is overdue goes to the leading group. */
  public Optional<Deadline> leadingGroup(Finding finding) {
    return rectification(finding)
        .map(due -> calendar.after(due, parameters.span(Name.FINDING_ESCALATED)));
  }

  /** How far up it has gone. */
  public Escalation escalation(Finding finding, Instant now) {
    if (leadingGroup(finding).filter(each -> isOver(each.day(), now)).isPresent()) {
      return Escalation.LEADING_GROUP;
    }
    return rectification(finding).filter(each -> isOver(each, now)).isPresent()
        ? Escalation.PORTFOLIO_LEADER
        : Escalation.NONE;
  }

  /** Whether the unit was notified in time; nothing if it is not to be. */
  public Optional<Timeliness> notified(Finding finding, Instant now) {
    Instant done = finding.rectification().map(Rectification::at).orElse(null);
    return everNotice(finding).map(each -> Timeliness.of(end(each.day()), done, now));
  }

  /**
   * Whether it was put right in time: by a report that was not sent back, by the day that the
   * opinion gave. Nothing before there is an opinion.
   */
  public Optional<Timeliness> rectified(Finding finding, Instant now) {
    return finding
        .rectification()
        .map(
            each ->
                Timeliness.of(
                    end(each.firstDue()),
                    each.standing().map(Rectification.Report::at).orElse(null),
                    now));
  }

  private boolean isOver(LocalDate day, Instant now) {
    return calendar.dayOf(now).isAfter(day);
  }

  private Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }
}
