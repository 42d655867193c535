package org.sunlit.publishing;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** That an item has changed, and its {@link CatalogLine} not yet; or that some line has. */
@Kept("stale-catalog")
record StaleCatalog(SubjectId subject) implements Row {
  /** The page has to be looked at. */
  static final StaleCatalog PAGE = new StaleCatalog(CatalogDemand.SUBJECT);

  @Override
  public String key() {
    return subject.value();
  }
}
