package org.sunlit.supervision;

import java.time.Instant;
import org.sunlit.agenda.Stamp;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** When a rule may begin to be broken though nothing changes; its key sorts by time. */
record ExamineAgain(Instant at, SubjectId subject) implements Row {
  @Override
  public String key() {
    return Stamp.of(at, subject.value());
  }
}
