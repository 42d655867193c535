package org.sunlit.store.jdbc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Connections to a file that this process alone has open, kept with the statements that they have
 * prepared. One is always open, since H2 closes a file with its last connection. Thread-safe.
 */
final class FileConnections implements AutoCloseable {
  private static final int MOST_IDLE = 10;

  private final Jdbi jdbi;
  private final Queue<Handle> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger idling = new AtomicInteger();
  private volatile boolean closed;

  FileConnections(DataSource file) {
    this.jdbi = Jdbi.create(file);
    giveBack(take());
  }

  /** For one transaction; a connection on which one has failed is not used again. */
  <T> T with(Function<Handle, T> transaction) {
    Handle handle = take();
    T answer;
    try {
      answer = transaction.apply(handle);
    } catch (RuntimeException | Error failed) {
      try (handle) {
        throw failed;
      }
    }
    giveBack(handle);
    return answer;
  }

  private Handle take() {
    Handle known = idle.poll();
    if (known == null) return jdbi.open().setStatementBuilder(new KeptStatements());
    idling.decrementAndGet();
    return known;
  }

  private void giveBack(Handle handle) {
    if (closed || idling.incrementAndGet() > MOST_IDLE) {
      idling.decrementAndGet();
      handle.close();
    } else {
      idle.add(handle);
      if (closed) close();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Handle each = idle.poll(); each != null; each = idle.poll()) each.close();
  }
}
