package org.sunlit.finding;

import org.jspecify.annotations.Nullable;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossier;
import org.sunlit.organization.Acting;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Inspectors;
import org.sunlit.organization.Organization;
import org.sunlit.organization.Post;
import org.sunlit.procedure.Act;
import org.sunlit.visibility.UnitId;

/**
 * What is decided on: the finding, who acts, and who may inspect what it is about.
 *
 * @param unit the one concerned; none if what it is to be about is not there
 * @param item what it is about, if that is an item
 * @param shelf where files are asked for
 * @param escalation how far up it has gone
 */
public record FindingCase(
    Finding finding,
    @Nullable UnitId unit,
    @Nullable DisclosureItem item,
    Dossier.Shelf shelf,
    Acting acting,
    @Nullable Inspectors inspectors,
    Escalation escalation) {

  /** As it looks to who acts like that. */
  public FindingCase seenBy(Acting other) {
    return new FindingCase(finding, unit, item, shelf, other, inspectors, escalation);
  }

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
  public boolean actorInspects() {
    return inspectors != null && inspectors.include(acting);
  }

  /**
   * The supervision group and the office; who stands in for the group; the unit and the leader who
   * answers for it, once they may know; and the leading group, once it has gone up to it.
   */
  boolean concernsActor() {
    if (acting.post() == null || unit == null || inspectors == null) return false;
    return actorMay(Act.FOLLOW_UP)
        || inspectors.isOfTheGroup(acting)
        || actorInspects()
        || (finding.isForTheUnit() && (acting.worksIn(unit) || actorLeads()))
        || hasGoneUpToActor();
  }

  /** Whether it is overdue so far that it is for the actor, as a leader or of the leading group. */
  boolean hasGoneUpToActor() {
    return switch (escalation) {
      case NONE -> false;
      case PORTFOLIO_LEADER -> actorLeads();
      case LEADING_GROUP -> actorLeads() || actorIsOfTheLeadingGroup();
    };
  }

  private boolean actorLeads() {
    return unit != null
        && acting.standsFor().anyMatch(acting.school().organization().leadersOf(unit)::contains);
  }

  private boolean actorIsOfTheLeadingGroup() {
    Organization organization = acting.school().organization();
    return acting
        .standsFor()
        .map(Post::id)
        .anyMatch(
            post ->
                organization.bodies(BodyKind.LEADING_GROUP).stream()
                    .anyMatch(
                        body ->
                            body.chair().equals(post)
                                || organization.members(body, acting.today()).stream()
                                    .anyMatch(each -> each.post().equals(post))));
  }
}
