package org.sunlit.store.jdbc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a file that this process alone has open, kept with the statements that they have
 * prepared. One is always open, since H2 closes a file with its last connection. Thread-safe.
 */
final class FileConnections implements AutoCloseable {
  private static final int MOST_IDLE = 10;

  private final Jdbi jdbi;
  private final Deque<Handle> idle = new ArrayDeque<>();
  private boolean closed;

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
      close(handle, failed);
      throw failed;
    }
    giveBack(handle);
    return answer;
  }

  private static void close(Handle handle, Throwable why) {
    try {
      handle.close();
    } catch (RuntimeException alsoFailed) {
      why.addSuppressed(alsoFailed);
    }
  }

  private Handle take() {
    Handle known = waiting();
    return known == null ? jdbi.open().setStatementBuilder(new KeptStatements()) : known;
  }

  private synchronized @Nullable Handle waiting() {
    return idle.poll();
  }

  private void giveBack(Handle handle) {
    if (!waits(handle)) handle.close();
  }

  private synchronized boolean waits(Handle handle) {
    boolean kept = !closed && idle.size() < MOST_IDLE;
    if (kept) idle.push(handle);
    return kept;
  }

  /** Those that are in use are closed when they are given back. */
  @Override
  public void close() {
    for (Handle each : closing()) each.close();
  }

  private synchronized List<Handle> closing() {
    closed = true;
    List<Handle> all = List.copyOf(idle);
    idle.clear();
    return all;
  }
}
