package org.sunlit.store.jdbc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sunlit.reading.Shown;
import org.sunlit.record.Entry;
import org.sunlit.record.Row;

/**
 * Sends what a transaction has to write, in one parcel: entries, rows, and what is shown. Rows go
 * in the order of their keys, so that two that meet wait and do not lock each other out.
 */
final class Writing {
  private final Handle handle;
  private final Statements sql;

  Writing(Handle handle, Statements sql) {
    this.handle = handle;
    this.sql = sql;
  }

  /**
   * Adds entries, and puts, removes or touches rows. That somebody else has changed or removed one
   * of them is said by the database.
   *
   * @param rows those that have changed, and those that are only relied on
   * @param commits whether the transaction is committed with it, where that can be
   */
  void send(List<Entry> entries, SortedMap<Held.Key, Held> rows, boolean commits) {
    Parcel parcel = new Parcel(sql.dialect);
    entries.forEach(each -> append(parcel, each));
    rows.forEach((key, held) -> row(parcel, key, held));
    List<Shown> shown =
        rows.values().stream()
            .map(held -> held.isChanged() ? held.toWrite() : null)
            .filter(Shown.class::isInstance)
            .map(Shown.class::cast)
            .toList();
    sql.shown.write(parcel, handle, shown);
    if (commits) parcel.commit();
    parcel.send(handle);
  }

  private void append(Parcel parcel, Entry entry) {
    parcel.add(
        sql.addEntry,
        Map.of(
            "subject", entry.subject().value(),
            "sequence", entry.sequence(),
            "visibility", entry.visibility().name(),
            "leaf", entry.leaf().toArray(),
            "eventSalt", entry.event().salt().toArray(),
            "eventBody", entry.event().body().toArray(),
            "envelopeSalt", entry.envelope().salt().toArray(),
            "envelopeBody", entry.envelope().body().toArray()));
  }

  private void row(Parcel parcel, Held.Key key, Held held) {
    Row row = held.toWrite();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("kind", key.kind());
    values.put("key", key.key());
    values.put("revision", held.revision);
    if (!held.isChanged()) {
      parcel.add(sql.touchRow, values);
    } else if (row != null) {
      byte[] body = Rows.write(row);
      Instant due = row.again();
      values.put("next", held.next());
      values.put("subject", row.subject().value());
      values.put("fetchWith", Rows.fetchedWith(row));
      values.put("lane", row.lane());
      values.put("again", due == null ? null : Micros.of(due));
      values.put("size", body.length);
      values.put("body", body);
      parcel.add(held.revision == 0 ? sql.addRow : sql.changeRow, values);
    } else if (held.revision > 0) {
      parcel.add(sql.removeRow, values);
    }
  }
}
