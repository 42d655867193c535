package org.sunlit.publishing;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** That a subject has changed since the catalog page was last looked at. */
@Kept("stale-catalog")
record StaleCatalog(SubjectId subject) implements Row {
  @Override
  public String key() {
    return subject.value();
  }
}
