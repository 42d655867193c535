package org.sunlit.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One transaction of a store: not to be used by another thread, nor after its end. */
public interface Transaction {

  /** The store's own time, the same throughout the transaction. */
  Instant now();

  /** Says of which row will be asked, so that a store may bring it along with what is read next. */
  default void foresee(Class<? extends Row> type, String key) {}

  /** Says that everything about a subject will be asked for, even that of which there are many. */
  default void foresee(SubjectId subject) {}

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

  /** The row of a type with a key, if it belongs to the subject. */
  <R extends Row> Optional<R> row(Class<R> type, SubjectId subject, String key);

  /**
   * The rows of a type and lane that are to be looked at again by an instant, longest due first,
   * then by key. One that cannot be read is left out, and never due again: it is for people to see
   * to.
   */
  <R extends Row> List<R> due(Class<R> type, String lane, Instant until, int limit);

  /** The same of a type whose rows all wait in one. */
  default <R extends Row> List<R> due(Class<R> type, Instant until, int limit) {
    return due(type, "", until, limit);
  }

  /** When the first row of a type and lane is to be looked at again; nothing if none is. */
  Optional<Instant> next(Class<? extends Row> type, String lane);

  /** The same of a type whose rows all wait in one. */
  default Optional<Instant> next(Class<? extends Row> type) {
    return next(type, "");
  }

  /** What a question finds, in whatever way this store finds it. */
  default <A> A ask(Question<A> question) {
    return question.answer(this);
  }

  /** Adds a row, or puts it in the place of the one with its key. */
  void put(Row row);

  /** Removes a row; nothing happens if it is gone. */
  void remove(Row row);

  /**
   * Makes sure that whoever removes or changes a row, and did not know of this transaction, meets a
   * {@link Conflict}; those who only touch it too do not.
   *
   * @throws Conflict at the latest at the end, if somebody else has removed it meanwhile
   */
  void touch(Row row);
}
