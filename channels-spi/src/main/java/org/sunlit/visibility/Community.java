package org.sunlit.visibility;

import java.util.Locale;
import org.sunlit.words.Words;

/**
 * A kind of people a school knows (C0.3, C3.7). The public includes all; campus is everyone with a
 * campus account and so larger than staff and students together.
 */
public enum Community {
  PUBLIC("社会公众", "the public"),
  CAMPUS("全校", "everyone on campus"),
  STAFF("教职工", "staff"),
  STUDENTS("学生", "students"),
  PARTY_MEMBERS("党员", "Party members"),
  STAFF_DELEGATES("教代会代表", "staff congress delegates"),
  PARENTS("家长", "parents");

  private final Words words;

  Community(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }

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
