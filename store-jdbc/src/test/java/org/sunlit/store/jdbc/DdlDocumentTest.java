package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.procedure.Stage;

/**
 * What database administrators make tables from is what the module itself makes them from; with
 * {@code -Dsunlit.docs=write} it is written anew.
 */
class DdlDocumentTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("project.basedir", "."), "..", "docs", "ddl");

  private static final Map<Dialect, Supplier<DataSource>> DATABASES =
      Map.of(
          Dialect.H2, Databases::h2,
          Dialect.POSTGRESQL, Databases::postgresql,
          Dialect.MARIADB, Databases::mariaDb);

  private static Path file(Dialect dialect) {
    return FOLDER.resolve(dialect.name().toLowerCase(Locale.ROOT) + ".sql");
  }

  private static String document(Dialect dialect) {
    StringBuilder text = new StringBuilder();
    text.append("-- The tables of a school on ").append(dialect).append(", schema version ");
    text.append(Definitions.of(dialect).lastKey())
        .append(", for .withoutMigration(). Written from\n");
    text.append(
        "-- store-jdbc/src/main/resources (DdlDocumentTest); do not edit. Another prefix may stand for sl_.\n");
    Definitions.of(dialect)
        .forEach(
            (version, migration) ->
                text.append("\n-- version ")
                    .append(version)
                    .append("\n\n")
                    .append(
                        migration
                            .replace("${prefix}", "sl_")
                            .replace("${collation}", dialect.collation())));
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource
  void the_definitions_are_current(Dialect dialect) throws Exception {
    String current = document(dialect);
    if ("write".equals(System.getProperty("sunlit.docs"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file(dialect), current);
    }

    assertThat(Files.readString(file(dialect))).isEqualTo(current);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void a_school_runs_on_tables_made_by_hand(Dialect dialect) throws Exception {
    DataSource database = Objects.requireNonNull(DATABASES.get(dialect)).get();
    String prefix = Databases.newPrefix();
    String bare = Files.readString(file(dialect)).replaceAll("(?m)^--.*$", "");
    try (Connection connection = database.getConnection()) {
      for (String each : bare.replace("sl_", prefix).split(";", -1)) {
        if (!each.isBlank()) connection.createStatement().execute(each);
      }
    }

    try (School school =
        new School(
            assembly ->
                assembly.store(JdbcStore.on(database).prefix(prefix).withoutMigration().open()))) {
      assertThat(Matter.raisedIn(school).item().stage()).isEqualTo(Stage.DRAFT);
    }
  }
}
