package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.SettableClock;
import org.sunlit.consultation.ConsultationCommand.CloseConsultation;
import org.sunlit.procedure.Stage;
import org.sunlit.reading.Filter;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Viewer;

/** A school that is there already, when the schema changes under it. */
class MigrationTest {
  private static final SubjectId ITEM = new SubjectId("item-0j3ar2w6fwfi95rw4yfo");
  private static final Instant LEFT = Instant.parse("2026-03-13T01:00:00Z");
  private static final String LATER = "classpath:org/sunlit/store/jdbc/later";

  private final String prefix = Databases.newPrefix();
  private final AtomicReference<InstantSource> clock =
      new AtomicReference<>(new SettableClock("2026-03-09"));

  static Stream<Named<Supplier<DataSource>>> databases() {
    return Stream.of(
        Named.of("H2", Databases::h2),
        Named.of("PostgreSQL", Databases::postgresql),
        Named.of("MariaDB", Databases::mariaDb));
  }

  private JdbcStore open(DataSource database) {
    return JdbcStore.on(database)
        .prefix(prefix)
        .clock(() -> Objects.requireNonNull(clock.get()).instant())
        .open();
  }

  private School school(JdbcStore store) {
    School school = new School(assembly -> assembly.store(store));
    clock.set(school.clock);
    return school;
  }

  private void inTheFirstSchema(DataSource database) throws SQLException {
    Schema.flyway(database, Database.dialect(database), prefix).target("1").load().migrate();
    for (String line : Reviewed.text("school-of-schema-1.tsv").lines().toList()) {
      if (!line.startsWith("#")) insert(database, List.of(line.split("\t")));
    }
  }

  private void insert(DataSource database, List<String> values) throws SQLException {
    boolean entry = values.get(0).equals("entry");
    String columns =
        entry
            ? "subject, sequence_no, visibility, leaf, event_salt, event_body, envelope_salt, envelope_body"
            : "kind, row_key, subject, fetch_with, lane, again_at, revision, body_size, body";
    List<Integer> numbers = entry ? List.of(2) : List.of(6, 7, 8);
    int bytes = entry ? 4 : 9;
    String holes = ", ?".repeat(values.size() - 1).substring(2);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO "
                    + prefix
                    + values.get(0)
                    + " ("
                    + columns
                    + ") VALUES ("
                    + holes
                    + ")")) {
      for (int at = 1; at < values.size(); at++) {
        String value = values.get(at);
        if (value.equals("\\N")) insert.setObject(at, null);
        else if (at >= bytes) insert.setBytes(at, Base64.getDecoder().decode(value));
        else if (numbers.contains(at)) insert.setLong(at, Long.parseLong(value));
        else insert.setString(at, value);
      }
      insert.executeUpdate();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_school_of_the_first_schema_is_read_found_and_goes_on(Supplier<DataSource> of)
      throws SQLException {
    DataSource database = of.get();
    inTheFirstSchema(database);

    try (School school = school(open(database))) {
      school.clock.set(LEFT);
      school.sunlit.work();

      assertThat(school.sunlit.entries(ITEM)).hasSizeGreaterThanOrEqualTo(18);
      assertThat(school.sunlit.item(Viewer.ANONYMOUS, ITEM)).isPresent();
      assertThat(school.sunlit.items(Viewer.ANONYMOUS, Filter.newest()).items())
          .as("what readers' questions are answered from is made")
          .extracting(each -> each.item())
          .containsExactly(ITEM);
      assertThat(school.sunlit.reading().count(Viewer.ANONYMOUS, Filter.newest().text("勤工助学")))
          .isEqualTo(1);
      assertThat(school.refused(School.HEAD, new CloseConsultation(ITEM)))
          .as("gates decide as before")
          .contains("consultation-window-is-over");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_node_goes_on_when_a_later_one_adds_to_the_schema(Supplier<DataSource> of) {
    DataSource database = of.get();
    try (School before = school(open(database))) {
      Matter matter = Matter.at(Stage.PRIOR_DISCLOSURE, before);
      Schema.flyway(database, Database.dialect(database), prefix)
          .locations("classpath:org/sunlit/store/jdbc/" + Database.dialect(database).folder, LATER)
          .load()
          .migrate();

      before.sunlit.work();
      Matter.at(Stage.CONSULTATION, before);
      assertThat(before.sunlit.item(Viewer.ANONYMOUS, matter.id)).isPresent();
      try (JdbcStore again = open(database)) {
        assertThat(again.<Integer>transaction(each -> each.entries(matter.id).size()))
            .as("and one of this version starts beside it")
            .isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_migration_that_was_changed_afterwards_is_noticed(Supplier<DataSource> of)
      throws SQLException {
    DataSource database = of.get();
    open(database).close();
    try (Connection connection = database.getConnection()) {
      String quote = Database.dialect(database).folder.equals("mysql") ? "`" : "\"";
      connection
          .createStatement()
          .executeUpdate(
              "UPDATE %1$s%2$sschema_history%1$s SET %1$schecksum%1$s = 7 WHERE %1$sversion%1$s = '1'"
                  .formatted(quote, prefix));
    }

    assertThatThrownBy(() -> open(database))
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("checksum");
  }
}
