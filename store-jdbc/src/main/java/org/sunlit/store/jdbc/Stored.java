package org.sunlit.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** A row as it was read from the database; what its bytes say is made out once. Thread-safe. */
final class Stored {
  final Held.Key key;
  final SubjectId subject;

  /** Another with every change; those of rows that every order reads never come back. */
  final long revision;

  /** None if it was not brought along. */
  final byte @Nullable [] body;

  private volatile @Nullable Row row;

  Stored(Held.Key key, SubjectId subject, long revision, byte @Nullable [] body) {
    this.key = key;
    this.subject = subject;
    this.revision = revision;
    this.body = body;
  }

  /**
   * What it says.
   *
   * @throws org.sunlit.json.Unreadable if nobody can read it
   */
  <R extends Row> R as(Class<R> type) {
    Row known = row;
    if (known == null) {
      if (body == null) throw new IllegalStateException("not read: " + key);
      known = Rows.read(body, type);
      row = known;
    }
    return type.cast(known);
  }
}
