package org.sunlit.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * How far the rules were held against an item.
 *
 * @param entries how many of its entries they have seen
 * @param again when they are to look even if nothing changes, if ever
 */
@Kept("examined")
record Examined(SubjectId subject, int entries, @Nullable Instant again) implements Row {
  static Examined nothing(SubjectId subject) {
    return new Examined(subject, 0, null);
  }

  @Override
  public String key() {
    return subject.value();
  }
}
