package org.sunlit.supervision;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * How far the announcements were heard.
 *
 * @param position of the last one that the rules have seen; 0 before the first
 */
@Kept("heard")
record Heard(long position) implements Row {
  static final String KEY = "announcements-heard";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public SubjectId subject() {
    return new SubjectId(KEY);
  }
}
