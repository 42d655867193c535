package org.sunlit.report;

import java.util.function.Function;
import org.sunlit.calendar.Period;
import org.sunlit.organization.Acting;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Organization;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Moves;
import org.sunlit.record.PostId;

/**
 * What is decided on: all reports of the kind, who acts, and what the record comes to.
 *
 * @param figures what is to be kept of a period
 */
public record ReportInHand(
    ReportSeries series, Acting acting, Function<Period, ? extends Record> figures) {

  ReportStage stage() {
    return series.stage();
  }

  Moves<ReportStage> table() {
    return series.kind().orElse(ReportKind.OFFICE_BRIEFING).table();
  }

  boolean actorMay(Act act) {
    return acting.mayThroughout(act);
  }

  boolean actorIsOfTheSupervisionGroup() {
    PostId post = acting.post();
    return acting.school().organization().supervisors(acting.today()).stream()
        .anyMatch(each -> each.id().equals(post));
  }

  /** Those who report, and those who are reported to. */
  boolean concernsActor() {
    return series.kind().isPresent() && isReader(acting);
  }

  /** Whether reports to the leading group are for them: its members, the office, supervision. */
  static boolean isReader(Acting acting) {
    return acting.mayThroughout(Act.COORDINATE)
        || acting.mayThroughout(Act.SUPERVISE)
        || isOfTheLeadingGroup(acting);
  }

  private static boolean isOfTheLeadingGroup(Acting acting) {
    PostId post = acting.post();
    Organization organization = acting.school().organization();
    return organization.bodies(BodyKind.LEADING_GROUP).stream()
        .anyMatch(
            body ->
                body.chair().equals(post)
                    || organization.members(body, acting.today()).stream()
                        .anyMatch(each -> each.post().equals(post)));
  }
}
