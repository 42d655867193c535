package org.sunlit.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * A row as a transaction knows it: read, changed, removed, or known not to be there. Used by one
 * transaction only.
 */
final class Held {
  /** What a row is found by. */
  record Key(String kind, String key) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? key.compareTo(other.key) : byKind;
    }
  }

  /** How many changes it had when it was read; 0 if it was not there. */
  final long revision;

  private final @Nullable SubjectId subject;

  /** Its bytes as they were read; none if it is too large to have been brought along. */
  private final byte @Nullable [] body;

  private @Nullable Row row;
  private boolean there;
  private boolean changed;

  /** As it was read. */
  Held(SubjectId subject, long revision, byte @Nullable [] body) {
    this.subject = subject;
    this.revision = revision;
    this.body = body;
    this.there = true;
  }

  private Held(long revision, @Nullable Row row) {
    this.subject = row == null ? null : row.subject();
    this.revision = revision;
    this.body = null;
    this.row = row;
    this.there = row != null;
  }

  static Held absent() {
    return new Held(0, null);
  }

  /** As it is once it has been written. */
  Held written() {
    return there ? new Held(revision + 1, row) : absent();
  }

  boolean isThere() {
    return there;
  }

  boolean isOf(SubjectId other) {
    return there && other.equals(subject());
  }

  @Nullable SubjectId subject() {
    return row == null ? subject : row.subject();
  }

  /** Whether it has to be read by itself. */
  boolean isTooLarge() {
    return there && row == null && body == null;
  }

  /** Whether the database does not know yet. */
  boolean isChanged() {
    return changed;
  }

  /** What is to be written; nothing if it is to be removed. */
  @Nullable Row toWrite() {
    return there ? row : null;
  }

  <R extends Row> R as(Class<R> type) {
    if (row == null) {
      if (body == null) throw new IllegalStateException("not read: " + subject);
      row = Rows.read(body, type);
    }
    return type.cast(row);
  }

  void put(Row next) {
    row = next;
    there = true;
    changed = true;
  }

  void remove() {
    row = null;
    changed = there || changed;
    there = false;
  }
}
