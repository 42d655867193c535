package org.sunlit.organization;

import java.util.EnumSet;
import java.util.Set;
import org.sunlit.procedure.Act;

/** What a post is for, and the acts that follow from it; of its own unit unless said otherwise. */
public enum Role {
  HANDLER(Act.DRAFT, Act.CONDUCT),
  SECTION_HEAD(Act.REVIEW, Act.CONDUCT),
  CONFIDENTIALITY_REVIEWER(Act.REVIEW_CONFIDENTIALITY, Act.WITHDRAW),
  HEAD(Act.RELEASE_DISPOSITIONS, Act.CONDUCT, Act.WITHDRAW),
  /** For the units of the post's portfolio (C2.6). */
  PORTFOLIO_LEADER(Act.APPROVE),
  /** Throughout the school. */
  OFFICE(Act.ARCHIVE, Act.ERASE, Act.WITHDRAW),
  /** For the outlets that the post keeps. */
  OUTLET_KEEPER(Act.RELEASE, Act.WITHDRAW),
  /** For the bodies that the post serves. */
  BODY_SECRETARY(Act.RECORD_MEETING),
  /** For the bodies that the post chairs. */
  BODY_CHAIR(Act.CONFIRM_MEETING),
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
