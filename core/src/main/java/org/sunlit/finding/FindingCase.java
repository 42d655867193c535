package org.sunlit.finding;

import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Inspectors;
import org.sunlit.procedure.Act;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;

/**
 * What is decided on: the finding, who acts, and who may inspect what it is about.
 *
 * @param unit the one concerned; none if what it is to be about is not there
 */
public record FindingCase(
    Finding finding, @Nullable UnitId unit, Acting acting, @Nullable Inspectors inspectors) {

  FindingStage stage() {
    return finding.stage();
  }

  /** The unit, where the gates have made sure of one. */
  UnitId required() {
    if (unit == null) throw new IllegalStateException("nothing is there: " + finding.id());
    return unit;
  }

  boolean actorMay(Act act) {
    return unit == null ? acting.mayThroughout(act) : acting.may(act, unit);
  }

  /** Whether the actor may inspect what it is about: as what they act, and without a stake. */
  boolean actorInspects() {
    PostId post = acting.post();
    return post != null
        && inspectors != null
        && inspectors.include(post, acting.actor().person(), acting.held());
  }

  /**
   * The supervision group and the office; who stands in for the group; and the unit, once it may
   * know.
   */
  boolean concernsActor() {
    PostId post = acting.post();
    if (post == null || unit == null || inspectors == null) return false;
    return actorMay(Act.FOLLOW_UP)
        || inspectors.isOfTheGroup(post)
        || actorInspects()
        || (finding.isForTheUnit() && acting.worksIn(unit));
  }
}
