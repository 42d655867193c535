package org.sunlit.catalog;

import org.sunlit.record.SubjectId;

/** A catalog entry, where something is said of it as of a subject. */
public final class CatalogSubject {
  /** What the ids begin with, before the hyphen. */
  public static final String PREFIX = "entry";

  private CatalogSubject() {}

  public static SubjectId of(String code) {
    return new SubjectId(PREFIX + "-" + code);
  }

  /** The code of the entry. */
  public static String code(SubjectId entry) {
    return entry.value().substring(PREFIX.length() + 1);
  }
}
