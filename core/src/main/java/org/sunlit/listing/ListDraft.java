package org.sunlit.listing;

import org.sunlit.record.Kept;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * What a unit's handler is writing.
 *
 * @param number how often it was written, so that nobody writes over what they have not seen
 */
@Kept("list-draft")
public record ListDraft(SubjectId subject, int number, PersonId holder, ListPaper paper)
    implements Row {
  @Override
  public String key() {
    return subject.value();
  }
}
