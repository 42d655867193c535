package org.sunlit.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One transaction of a store: not to be used by another thread, nor after its end. */
public interface Transaction {

  /** The store's own time, the same throughout the transaction. */
  Instant now();

  /** A subject's entries in their order; empty if there is no such subject. */
  List<Entry> entries(SubjectId subject);

  /** Every subject whose id begins with the prefix and a hyphen, sorted by id. */
  List<SubjectId> subjects(String prefix);

  /**
   * Adds the next entry of a subject.
   *
   * @throws Conflict if the subject has an entry of this sequence already
   */
  void append(Entry entry);

  /** The rows of a type that belong to a subject, sorted by key. */
  <R extends Row> List<R> rows(Class<R> type, SubjectId subject);

  /** All rows of a type, sorted by key. */
  <R extends Row> List<R> rows(Class<R> type);

  /**
   * The next rows of a type in the order of their keys.
   *
   * @param after only keys that sort behind this; empty for the first rows
   */
  <R extends Row> List<R> rows(Class<R> type, String after, int limit);

  <R extends Row> Optional<R> row(Class<R> type, String key);

  /** Adds a row, or puts it in the place of the one with its key. */
  void put(Row row);

  /** Removes a row; nothing happens if it is gone. */
  void remove(Row row);
}
