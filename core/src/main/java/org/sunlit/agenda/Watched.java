package org.sunlit.agenda;

import java.time.Instant;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** Since when an entry is looked after: nothing that was due before is held against its unit. */
record Watched(SubjectId subject, Instant since) implements Row {
  @Override
  public String key() {
    return subject.value();
  }
}
