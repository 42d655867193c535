package org.sunlit.item;

import org.sunlit.record.Kept;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * What a handler is writing; one for a subject at a time, and nobody else's while held.
 *
 * @param number how often it was written, so that nobody writes over what they have not seen
 */
@Kept("draft")
public record Draft(SubjectId subject, int number, PersonId holder, VersionPaper paper)
    implements Row {
  @Override
  public String key() {
    return subject.value();
  }
}
