package org.sunlit.item;

import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** What a handler is writing; one for a subject at a time, and nobody else's while held. */
public record Draft(SubjectId subject, PersonId holder, VersionPaper paper) implements Row {
  @Override
  public String key() {
    return subject.value();
  }
}
