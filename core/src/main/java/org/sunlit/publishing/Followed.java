package org.sunlit.publishing;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** From which catalog and outlets what is wanted follows, of every item. */
@Kept("followed")
record Followed(String basis) implements Row {
  static final String KEY = "catalog-and-outlets";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public SubjectId subject() {
    return new SubjectId(KEY);
  }
}
