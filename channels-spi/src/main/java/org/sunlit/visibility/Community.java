package org.sunlit.visibility;

import java.util.Locale;

/**
 * A kind of people a school knows (C0.3, C3.7). The public includes all; campus is everyone with a
 * campus account and so larger than staff and students together.
 */
public enum Community {
  PUBLIC,
  CAMPUS,
  STAFF,
  STUDENTS,
  PARTY_MEMBERS,
  STAFF_DELEGATES,
  PARENTS;

  /** Whether everyone of {@code other} belongs to this one by definition. */
  public boolean includes(Community other) {
    return this == other
        || switch (this) {
          case PUBLIC -> true;
          case CAMPUS -> other != PUBLIC && other != PARENTS;
          case STAFF -> other == STAFF_DELEGATES;
          case STUDENTS, PARTY_MEMBERS, STAFF_DELEGATES, PARENTS -> false;
        };
  }

  /** The name in texts and files: lower case with hyphens, as in {@code party-members}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
