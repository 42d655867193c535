package org.sunlit.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The statements of one connection that need not be prepared again, those used longest ago left
 * out. H2 parses a text whenever it is prepared, which takes as long as to carry it out; the other
 * drivers, and a host's pool if it is set so, keep them by themselves. For one thread at a time.
 */
final class KeptStatements extends DefaultStatementBuilder {
  private static final int MOST = 60;

  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
  private final IdentityHashMap<PreparedStatement, String> inUse = new IdentityHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String text, StatementContext context)
      throws SQLException {
    return take(connection, text);
  }

  PreparedStatement take(Connection connection, String text) throws SQLException {
    PreparedStatement known = idle.remove(text);
    PreparedStatement statement = known == null ? connection.prepareStatement(text) : known;
    inUse.put(statement, text);
    return statement;
  }

  /**
   * @param named the text with names where values go, not the one that was prepared
   */
  @Override
  public void close(Connection connection, String named, Statement used) throws SQLException {
    if (used instanceof PreparedStatement statement) giveBack(statement);
    else used.close();
  }

  void giveBack(PreparedStatement statement) throws SQLException {
    String text = Objects.requireNonNull(inUse.remove(statement));
    statement.clearParameters();
    statement.clearBatch();
    PreparedStatement same = idle.put(text, statement);
    if (same != null) same.close();
    if (idle.size() > MOST) {
      Iterator<PreparedStatement> eldest = idle.values().iterator();
      eldest.next().close();
      eldest.remove();
    }
  }
}
