package org.sunlit.organization;

import java.util.Locale;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * What a post is for, and by default the acts that follow from it; of its own unit unless said
 * otherwise. A school may give an act to other roles, see {@link Duties}.
 */
public enum Role {
  HANDLER("经办人", "handler", Act.DRAFT, Act.CONDUCT, Act.CARRY_OUT),
  SECTION_HEAD("科室负责人", "section head", Act.REVIEW, Act.SEND_BACK, Act.CONDUCT, Act.CARRY_OUT),
  DEPUTY_HEAD("单位副职", "deputy head", Act.REVIEW, Act.SEND_BACK, Act.CONDUCT, Act.CARRY_OUT),
  CONFIDENTIALITY_REVIEWER(
      "保密审查员", "confidentiality reviewer", Act.REVIEW_CONFIDENTIALITY, Act.SEND_BACK, Act.WITHDRAW),
  /** Throughout the school, for what a unit's own reviewer is in doubt of. */
  SCHOOL_CONFIDENTIALITY_REVIEWER(
      "学校保密审查员",
      "the school's confidentiality reviewer",
      Act.REVIEW_CONFIDENTIALITY,
      Act.SEND_BACK,
      Act.WITHDRAW),
  HEAD(
      "单位主要负责人",
      "head",
      Act.APPROVE,
      Act.SEND_BACK,
      Act.RELEASE_DISPOSITIONS,
      Act.CONDUCT,
      Act.CARRY_OUT,
      Act.COMMIT_LIST,
      Act.WITHDRAW),
  /** The second head of a teaching unit, beside the administrative one (C2.8). */
  PARTY_HEAD(
      "单位党组织主要负责人",
      "Party head",
      Act.APPROVE,
      Act.SEND_BACK,
      Act.RELEASE_DISPOSITIONS,
      Act.CONDUCT,
      Act.CARRY_OUT,
      Act.COMMIT_LIST,
      Act.WITHDRAW),
  /** For the units of the post's portfolio (C2.6). */
  PORTFOLIO_LEADER(
      "分管校领导",
      "portfolio leader",
      Act.APPROVE,
      Act.ORDER_EMERGENCY,
      Act.SEND_BACK,
      Act.APPROVE_WITHHOLDING),
  /** One of the two primary responsible persons (C2.5); acts in the posts' other roles. */
  PARTY_SECRETARY("党委书记", "Party secretary"),
  /** The other (C2.5). */
  PRESIDENT("校长", "president"),
  /** Throughout the school. */
  OFFICE(
      "领导小组办公室",
      "the office",
      Act.SET_PROFILE,
      Act.IMPORT,
      Act.COUNTERSIGN,
      Act.SEND_BACK,
      Act.ENTER_OPINION,
      Act.DECIDE_APPEAL,
      Act.KEEP_CATALOG,
      Act.ARCHIVE,
      Act.ERASE,
      Act.WITHDRAW,
      Act.FOLLOW_UP,
      Act.COORDINATE,
      Act.CONFIRM_STANDING,
      Act.SUPERVISE),
  /** Of the supervision group, throughout the school (C2.20). */
  SUPERVISOR("监督检查小组成员", "supervisor", Act.SUPERVISE),
  /** Stands in where everyone of the supervision group has a stake (C2.25). */
  SUPERIOR_REPRESENTATIVE("上级代表", "representative of the superior organ", Act.SUPERVISE),
  /** For the outlets that the post keeps. */
  OUTLET_KEEPER(
      "渠道管理岗", "outlet keeper", Act.RELEASE, Act.CONFIRM_STANDING, Act.SEND_BACK, Act.WITHDRAW),
  /** For the bodies that the post serves. */
  BODY_SECRETARY("会议秘书", "secretary of a body", Act.RECORD_MEETING),
  /** For the bodies that the post chairs; who chairs the leading group, for the whole school. */
  BODY_CHAIR(
      "会议主持人",
      "chair of a body",
      Act.CONFIRM_MEETING,
      Act.CONFIRM_EMERGENCY,
      Act.APPROVE,
      Act.SEND_BACK,
      Act.ADOPT_LIST),
  /** For the bodies whose votes the post may attest. */
  BODY_SCRUTINEER("监票人", "scrutineer of a body", Act.ATTEST_TALLY);

  private final Words words;
  private final Set<Act> acts;

  Role(String zh, String en, Act... acts) {
    this.words = new Words(zh, en);
    this.acts = Set.of(acts);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }

  /** Whether the act is the role's where a school says nothing else. */
  boolean mayByDefault(Act act) {
    return acts.contains(act);
  }

  /** Whether it is a role within the unit that a matter is the responsibility of. */
  public boolean isOfTheUnit() {
    return switch (this) {
      case HANDLER, SECTION_HEAD, DEPUTY_HEAD, CONFIDENTIALITY_REVIEWER, HEAD, PARTY_HEAD -> true;
      case SCHOOL_CONFIDENTIALITY_REVIEWER,
          PORTFOLIO_LEADER,
          PARTY_SECRETARY,
          PRESIDENT,
          OFFICE,
          SUPERVISOR,
          SUPERIOR_REPRESENTATIVE,
          OUTLET_KEEPER,
          BODY_SECRETARY,
          BODY_CHAIR,
          BODY_SCRUTINEER ->
          false;
    };
  }
}
