package org.sunlit.record;

/**
 * Something kept beside the facts and referred to by them; it may change or be erased, facts may
 * not.
 */
public interface Row {
  /** Unique among the rows of its type. */
  String key();

  SubjectId subject();
}
