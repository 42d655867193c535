package org.sunlit.store.jdbc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * A row as a transaction knows it: read, changed, removed, or known not to be there. Used by one
 * transaction only.
 */
final class Held {
  /** What a row is found by. */
  record Key(String kind, String key) implements Comparable<Key> {
    /** No row of the kind comes before it. */
    static Key first(String kind) {
      return new Key(kind, "");
    }

    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? key.compareTo(other.key) : byKind;
    }
  }

  /** The one it had when it was read; 0 if it was not there. */
  final long revision;

  private final @Nullable SubjectId subject;
  private final @Nullable Stored stored;

  private @Nullable Row row;
  private boolean there;
  private boolean changed;
  private long next;

  /** As it was read. */
  Held(Stored stored) {
    this.subject = stored.subject;
    this.revision = stored.revision;
    this.stored = stored;
    this.there = true;
  }

  private Held(long revision, @Nullable Row row) {
    this.subject = row == null ? null : row.subject();
    this.revision = revision;
    this.stored = null;
    this.row = row;
    this.there = row != null;
  }

  static Held absent() {
    return new Held(0, null);
  }

  /** As it is once it has been written. */
  Held written() {
    return there ? new Held(next(), row) : absent();
  }

  /** The revision of what is to be written. */
  long next() {
    if (next == 0) {
      Kept.Reading reading = Rows.kind(Objects.requireNonNull(row).getClass()).reading();
      next = revision + (reading == Kept.Reading.WITH_ANY ? SharedRows.step() : 1);
    }
    return next;
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
    return there && row == null && (stored == null || stored.body == null);
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
      if (stored == null) throw new IllegalStateException("not read: " + subject);
      row = stored.as(type);
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
