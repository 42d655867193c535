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

  /** The state that the entries tell, beginning with nothing. */
  static <S, F extends Fact<S>> S fold(Log<F> log, S unborn, List<Entry> entries) {
    S state = unborn;
    for (Entry entry : entries) state = log.fact(entry).applyTo(state, log.happening(entry));
    return state;
  }

  /** The fact of an entry. */
  F fact(Entry entry);

  /** When it happened and who stated it. */
  Happening happening(Entry entry);
}
