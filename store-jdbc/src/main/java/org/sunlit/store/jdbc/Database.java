package org.sunlit.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a database says of itself. */
final class Database {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private Database() {}

  static Dialect dialect(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return Dialect.of(connection.getMetaData().getDatabaseProductName());
    } catch (SQLException unreachable) {
      throw new IllegalStateException("the database cannot be reached", unreachable);
    }
  }

  /** Whether what it has acknowledged survives a killed process. */
  static void checkDurable(DataSource database, Dialect dialect) {
    if (dialect == Dialect.H2 && isFile(database)) {
      String delay =
          ask(
              database,
              "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'");
      if (!delay.equals("0")) {
        throw new IllegalStateException(
            "H2 would lose what it has acknowledged when the process is killed;"
                + " add ;WRITE_DELAY=0 to its address (it is "
                + delay
                + " ms)");
      }
    }
    if (dialect == Dialect.POSTGRESQL
        && !(ask(database, "SHOW fsync").equals("on")
            && !ask(database, "SHOW synchronous_commit").equals("off"))) {
      LOG.warn(
          "PostgreSQL runs with fsync or synchronous_commit off: it may lose what it has"
              + " acknowledged");
    }
  }

  private static boolean isFile(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getURL().startsWith("jdbc:h2:")
          && !connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
    } catch (SQLException unreachable) {
      throw new IllegalStateException("the database cannot be reached", unreachable);
    }
  }

  private static String ask(DataSource database, String question) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : "";
    } catch (SQLException silent) {
      throw new IllegalStateException("the database does not answer: " + question, silent);
    }
  }
}
