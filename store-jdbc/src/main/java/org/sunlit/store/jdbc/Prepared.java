package org.sunlit.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A statement while it is in use.
 *
 * @param kept where it goes afterwards; nothing if it is closed then
 */
record Prepared(PreparedStatement statement, @Nullable KeptStatements kept)
    implements AutoCloseable {

  static Prepared on(Handle handle, String text) throws SQLException {
    return handle.getStatementBuilder() instanceof KeptStatements kept
        ? new Prepared(kept.take(handle.getConnection(), text), kept)
        : new Prepared(handle.getConnection().prepareStatement(text), null);
  }

  @Override
  public void close() throws SQLException {
    if (kept == null) statement.close();
    else kept.giveBack(statement);
  }
}
