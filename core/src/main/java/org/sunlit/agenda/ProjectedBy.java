package org.sunlit.agenda;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** By which calendar and parameters the outlooks of a kind of subject were made. */
@Kept("projected-by")
record ProjectedBy(String kind, String basis) implements Row {
  @Override
  public String key() {
    return kind;
  }

  @Override
  public SubjectId subject() {
    return new SubjectId(kind);
  }
}
