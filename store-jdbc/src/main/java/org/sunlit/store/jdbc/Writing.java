package org.sunlit.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sunlit.reading.Shown;
import org.sunlit.record.Conflict;
import org.sunlit.record.Entry;
import org.sunlit.record.Row;

/**
 * Sends what a transaction has to write: one batch of entries, one of rows, one of removals. Rows
 * go in the order of their keys, so that two that meet wait and do not lock each other out.
 */
final class Writing {
  private final Handle handle;
  private final Statements sql;

  Writing(Handle handle, Statements sql) {
    this.handle = handle;
    this.sql = sql;
  }

  void append(List<Entry> entries) {
    PreparedBatch batch = handle.prepareBatch(sql.addEntry);
    for (Entry each : entries) {
      batch
          .bind("subject", each.subject().value())
          .bind("sequence", each.sequence())
          .bind("visibility", each.visibility().name())
          .bind("leaf", each.leaf().toArray())
          .bind("eventSalt", each.event().salt().toArray())
          .bind("eventBody", each.event().body().toArray())
          .bind("envelopeSalt", each.envelope().salt().toArray())
          .bind("envelopeBody", each.envelope().body().toArray())
          .add();
    }
    batch.execute();
  }

  /**
   * Puts, and then removes, rows that have changed.
   *
   * @throws Conflict if somebody else has changed what is removed; of what is put the database says
   */
  void write(SortedMap<Held.Key, Held> changed) {
    put(changed);
    sql.shown.write(
        handle,
        changed.values().stream()
            .flatMap(held -> held.toWrite() instanceof Shown shown ? Stream.of(shown) : Stream.of())
            .toList());
    remove(changed);
  }

  private void put(SortedMap<Held.Key, Held> changed) {
    PreparedBatch batch = handle.prepareBatch(sql.putRow);
    changed.forEach(
        (key, held) -> {
          Row row = held.toWrite();
          if (row == null) return;
          byte[] body = Rows.write(row);
          Instant due = row.again();
          batch
              .bind("kind", key.kind())
              .bind("key", key.key())
              .bind("subject", row.subject().value())
              .bind("fetchWith", Rows.fetchedWith(row))
              .bind("lane", row.lane())
              .bind("again", due == null ? null : Micros.of(due))
              .bind("revision", held.revision + 1)
              .bind("size", body.length)
              .bind("body", body)
              .add();
        });
    if (batch.size() > 0) batch.execute();
  }

  private void remove(SortedMap<Held.Key, Held> changed) {
    PreparedBatch batch = handle.prepareBatch(sql.removeRow);
    changed.forEach(
        (key, held) -> {
          if (held.toWrite() == null && held.revision > 0) add(batch, key, held);
        });
    execute(batch, "a row that is to be removed");
  }

  /**
   * Lets the revision of rows grow.
   *
   * @throws Conflict if somebody else has removed one
   */
  void touch(Map<Held.Key, Held> touched) {
    PreparedBatch batch = handle.prepareBatch(sql.touchRow);
    touched.forEach((key, held) -> add(batch, key, held));
    execute(batch, "a row that is relied on");
  }

  private static void add(PreparedBatch batch, Held.Key key, Held held) {
    batch.bind("kind", key.kind()).bind("key", key.key()).bind("revision", held.revision).add();
  }

  private static void execute(PreparedBatch batch, String what) {
    if (batch.size() == 0) return;
    for (int found : batch.execute()) {
      if (found == 0) throw new Conflict(what);
    }
  }
}
