package org.sunlit.record;

import java.util.List;
import java.util.function.Function;

/**
 * How facts become entries and are read again; what was written once is never written otherwise.
 */
public interface Log<F> {

  /**
   * The next entries of a subject.
   *
   * @param before the subject's entries so far
   * @param visibility where each fact's entry may be shown
   * @param order names the order that stated the facts
   */
  List<Entry> write(
      SubjectId subject,
      List<Entry> before,
      List<F> facts,
      Function<F, Entry.Visibility> visibility,
      Happening how,
      String order,
      Ids ids);

  /** The fact of an entry. */
  F fact(Entry entry);

  /** When it happened and who stated it. */
  Happening happening(Entry entry);
}
