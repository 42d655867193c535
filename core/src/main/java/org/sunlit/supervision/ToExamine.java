package org.sunlit.supervision;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** That a subject has changed since the rules were last held against it. */
@Kept("to-examine")
record ToExamine(SubjectId subject) implements Row {
  @Override
  public String key() {
    return subject.value();
  }
}
