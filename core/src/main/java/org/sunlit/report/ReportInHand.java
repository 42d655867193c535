package org.sunlit.report;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunlit.calendar.Period;
import org.sunlit.organization.Acting;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Organization;
import org.sunlit.organization.Post;
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

  ReportInHand seenBy(Acting other) {
    return new ReportInHand(series, other, figures);
  }

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
    return acting
        .actsFor()
        .anyMatch(acting.school().organization().supervisors(acting.today())::contains);
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
    Organization organization = acting.school().organization();
    Set<PostId> posts = acting.standsFor().map(Post::id).collect(Collectors.toSet());
    return organization.bodies(BodyKind.LEADING_GROUP).stream()
        .anyMatch(
            body ->
                posts.contains(body.chair())
                    || organization.members(body, acting.today()).stream()
                        .anyMatch(each -> posts.contains(each.post())));
  }
}
