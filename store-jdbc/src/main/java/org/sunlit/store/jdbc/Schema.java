package org.sunlit.store.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, kept up to date under a history of their own beside whatever the host has. */
final class Schema {
  private Schema() {}

  static void migrate(DataSource database, Dialect dialect, String prefix) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:org/sunlit/store/jdbc/" + dialect.folder)
        .table(prefix + "schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(Map.of("prefix", prefix, "collation", dialect.collation()))
        .load()
        .migrate();
  }
}
