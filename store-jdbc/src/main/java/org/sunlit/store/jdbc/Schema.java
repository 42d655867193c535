package org.sunlit.store.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables, kept up to date under a history of their own beside whatever the host has.
 *
 * <p>A migration only adds: tables, indexes, and columns that have a default. So a node that is
 * running goes on when another brings a later schema, and one of an older version may still start.
 */
final class Schema {
  private Schema() {}

  static void migrate(DataSource database, Dialect dialect, String prefix) {
    flyway(database, dialect, prefix).load().migrate();
  }

  static FluentConfiguration flyway(DataSource database, Dialect dialect, String prefix) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:org/sunlit/store/jdbc/" + dialect.folder)
        .table(prefix + "schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(Map.of("prefix", prefix, "collation", dialect.collation()));
  }
}
