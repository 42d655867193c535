package org.sunlit.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** How much later it is than the database says; read as {@link #again} counts from 1970. */
@Kept("clock")
record ClockOffset(Duration offset) implements Row {
  @Override
  public String key() {
    return "offset";
  }

  @Override
  public SubjectId subject() {
    return new SubjectId("clock-offset");
  }

  @Override
  public Instant again() {
    return Instant.EPOCH.plus(offset);
  }
}
