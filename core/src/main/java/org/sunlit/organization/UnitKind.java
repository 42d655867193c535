package org.sunlit.organization;

import java.util.Set;
import org.sunlit.words.Words;

/** What a unit is (C2.7), and so by which posts it is headed (C2.8). */
public enum UnitKind {
  PARTY_ORGAN("党的工作机关", "Party organ"),
  ADMINISTRATIVE_DEPARTMENT("行政部门", "administrative department"),
  MASS_ORGANIZATION("群团组织", "mass organization"),
  TEACHING_UNIT("二级教学单位", "second-level teaching unit"),
  CENTRE("中心", "centre"),
  /** Within a department, which answers for it. */
  SECTION("内设科室", "section"),
  /** The posts of the school's leaders. */
  LEADERSHIP("校领导", "school leadership"),
  /** A place with units of its own. */
  CAMPUS("校区", "campus");

  private final Words words;

  UnitKind(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }

  /** Whether such a unit has a disclosure list and people of its own for it (C7.2.2, C7.2.3). */
  public boolean answersForItself() {
    return switch (this) {
      case PARTY_ORGAN, ADMINISTRATIVE_DEPARTMENT, MASS_ORGANIZATION, TEACHING_UNIT, CENTRE -> true;
      case SECTION, LEADERSHIP, CAMPUS -> false;
    };
  }

  /** The roles of its heads: one, and in a teaching unit one each of administration and Party. */
  public Set<Role> heads() {
    if (!answersForItself()) return Set.of();
    return this == TEACHING_UNIT ? Set.of(Role.HEAD, Role.PARTY_HEAD) : Set.of(Role.HEAD);
  }
}
