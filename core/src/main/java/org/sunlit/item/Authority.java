package org.sunlit.item;

import java.util.Locale;
import java.util.Set;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.organization.Role;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Who has to approve a version: the wider its scope and the graver its matter, the higher
 * (regulations on Party affairs, art. 15: beyond one's authority it is submitted upwards).
 */
public enum Authority {
  UNIT("单位负责人审批", "the unit's head", Role.HEAD, Role.PARTY_HEAD, Role.PORTFOLIO_LEADER),
  PORTFOLIO_LEADER("分管校领导审批", "the portfolio leader", Role.PORTFOLIO_LEADER),
  COUNTERSIGNED(
      "分管校领导审批、办公室会签", "the portfolio leader, countersigned by the office", Role.PORTFOLIO_LEADER),
  LEADING_GROUP("领导小组审批", "the leading group");

  private final Words words;
  private final Set<Role> approvers;

  Authority(String zh, String en, Role... approvers) {
    this.words = new Words(zh, en);
    this.approvers = Set.of(approvers);
  }

  /** What a version under the entry and for this scope needs. */
  public static Authority over(CatalogEntry entry, VisibilityScope scope, Units units) {
    if (entry.conduct().beyondAuthority()) return LEADING_GROUP;
    VisibilityScope campus = units.scope(Audience.of(Community.CAMPUS));
    boolean grave = entry.isPartyAffair() || entry.isFocus() || !units.includes(campus, scope);
    if (grave) return COUNTERSIGNED;
    VisibilityScope unit = units.scope(Audience.of(Community.CAMPUS, entry.responsibleUnit()));
    return units.includes(unit, scope) ? UNIT : PORTFOLIO_LEADER;
  }

  /** The roles of which one suffices to approve; for the leading group its chair acts. */
  public Set<Role> approvers() {
    return approvers;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
