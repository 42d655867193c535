package org.sunlit.organization;

import java.util.EnumSet;
import java.util.Set;
import org.sunlit.procedure.Act;

/** What a post is for, and the acts that follow from it; of its own unit unless said otherwise. */
public enum Role {
  HANDLER(Act.DRAFT, Act.CONDUCT),
  SECTION_HEAD(Act.REVIEW, Act.SEND_BACK, Act.CONDUCT),
  CONFIDENTIALITY_REVIEWER(Act.REVIEW_CONFIDENTIALITY, Act.SEND_BACK, Act.WITHDRAW),
  HEAD(Act.APPROVE, Act.SEND_BACK, Act.RELEASE_DISPOSITIONS, Act.CONDUCT, Act.WITHDRAW),
  /** For the units of the post's portfolio (C2.6). */
  PORTFOLIO_LEADER(Act.APPROVE, Act.SEND_BACK),
  /** Throughout the school. */
  OFFICE(
      Act.SET_PROFILE,
      Act.COUNTERSIGN,
      Act.SEND_BACK,
      Act.ENTER_OPINION,
      Act.DECIDE_APPEAL,
      Act.ARCHIVE,
      Act.ERASE,
      Act.WITHDRAW),
  /** For the outlets that the post keeps. */
  OUTLET_KEEPER(Act.RELEASE, Act.SEND_BACK, Act.WITHDRAW),
  /** For the bodies that the post serves. */
  BODY_SECRETARY(Act.RECORD_MEETING),
  /** For the bodies that the post chairs; who chairs the leading group, for the whole school. */
  BODY_CHAIR(Act.CONFIRM_MEETING, Act.APPROVE, Act.SEND_BACK),
  /** For the bodies whose votes the post may attest. */
  BODY_SCRUTINEER(Act.ATTEST_TALLY);

  private final Set<Act> acts;

  Role(Act first, Act... more) {
    this.acts = EnumSet.of(first, more);
  }

  public boolean may(Act act) {
    return acts.contains(act);
  }
}
