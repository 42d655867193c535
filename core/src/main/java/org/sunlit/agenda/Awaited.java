package org.sunlit.agenda;

import java.time.Instant;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** When a subject is to be looked at next; its key sorts by time. */
record Awaited(Instant at, SubjectId subject) implements Row {
  @Override
  public String key() {
    return Stamp.of(at, subject.value());
  }
}
