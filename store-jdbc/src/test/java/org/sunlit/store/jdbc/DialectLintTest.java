package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.SettableClock;
import org.sunlit.catalog.Affair;
import org.sunlit.procedure.Stage;
import org.sunlit.reading.Filter;
import org.sunlit.visibility.Viewer;

/**
 * Databases that cannot be had here take what was reviewed: their statements, types and names are
 * looked over word by word.
 */
class DialectLintTest {
  private static final String LONGEST_PREFIX = "abcdefghij";

  private static final Map<Dialect, Supplier<DataSource>> DATABASES =
      Map.of(
          Dialect.H2, Databases::h2,
          Dialect.POSTGRESQL, Databases::postgresql,
          Dialect.MARIADB, Databases::mariaDb);

  @ParameterizedTest
  @EnumSource
  void tables_have_portable_types_and_names(Dialect dialect) {
    assertThat(Definitions.of(dialect)).hasSizeGreaterThanOrEqualTo(2);
    for (String each : Definitions.of(dialect).values()) {
      String text = each.replace("${prefix}", LONGEST_PREFIX).replace("${collation}", "utf8mb4");
      assertThat(Reviewed.faultsOfDefinition(text, dialect)).isEmpty();
    }
    assertThat((LONGEST_PREFIX + "schema_history_s_idx").length()).isLessThanOrEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource
  void statements_that_are_ready_made_are_reviewed(Dialect dialect) throws Exception {
    List<String> statements = new ArrayList<>();
    Statements all = new Statements("t1_", dialect);
    for (Object holder : List.of(all, all.shown)) {
      for (Field each : holder.getClass().getDeclaredFields()) {
        each.setAccessible(true);
        if (each.get(holder) instanceof String statement) statements.add(statement);
        if (each.get(holder) instanceof Template template) statements.add(template.text());
      }
    }

    assertThat(statements).hasSizeGreaterThan(20);
    assertThat(statements).flatMap(each -> Reviewed.faults(each, dialect)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void statements_of_a_matter_and_of_its_readers_are_reviewed(Dialect dialect) {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    DataSource database = Objects.requireNonNull(DATABASES.get(dialect)).get();
    AtomicReference<InstantSource> clock = new AtomicReference<>(new SettableClock("2026-03-09"));
    JdbcStore store =
        JdbcStore.on(Reviewed.only(database, dialect, seen))
            .dialect(dialect)
            .prefix(Databases.newPrefix())
            .clock(() -> Objects.requireNonNull(clock.get()).instant())
            .open();
    try (School school = new School(assembly -> assembly.store(store))) {
      clock.set(school.clock);
      Matter.at(Stage.PUBLIC_SUPERVISION, school);
      school.sunlit.work();
      read(school);
    }

    assertThat(seen).hasSizeGreaterThan(30).anyMatch(each -> each.contains("_gram g JOIN"));
  }

  private static void read(School school) {
    Viewer staff = school.sunlit.viewer(School.TEACHER.person());
    for (Filter each :
        List.of(
            Filter.newest(),
            Filter.newest().affair(Affair.SCHOOL).stage(Stage.CONSULTATION),
            Filter.newest().from(LocalDate.of(2026, 1, 1)).to(LocalDate.of(2026, 12, 1)),
            Filter.newest().text("勤"),
            Filter.newest().text("勤工助学"))) {
      for (Viewer viewer : List.of(Viewer.ANONYMOUS, staff)) {
        school.sunlit.items(viewer, each);
        school.sunlit.reading().count(viewer, each);
        school.sunlit.reading().facets(viewer, each);
        school.sunlit.reading().suggestions(viewer, "勤工", 5);
      }
      assertThat(school.sunlit.reading().everything(School.SUPERVISOR, each, null, 20).items())
          .as("what is recorded may read without scopes")
          .isNotNull();
    }
  }

  @Test
  void what_was_not_reviewed_is_noticed() {
    assertThat(faults("SELECT item FROM t1_row WHERE subject = ? FOR UPDATE SKIP LOCKED"))
        .hasSize(1);
    assertThat(faults("UPDATE t1_row SET lane = ? RETURNING lane")).as("PostgreSQL's").hasSize(1);
    assertThat(faults("SELECT l.comment FROM t1_row l")).anyMatch(each -> each.contains("DM8"));
    assertThat(faults("SELECT rank FROM t1_row")).anyMatch(each -> each.contains("TiDB"));
    assertThat(faults("INSERT INTO t1_scope (a) VALUES (?) ON CONFLICT DO NOTHING"))
        .as("on another database than PostgreSQL")
        .isNotEmpty();
    assertThat(
            Reviewed.faultsOfDefinition(
                "CREATE TABLE abcdefghijsomething_rather_long_as_names_go (a JSONB)", Dialect.H2))
        .hasSize(2);
    for (String each :
        List.of(
            "DROP TABLE t1_row",
            "ALTER TABLE t1_row ADD COLUMN a BIGINT NOT NULL",
            "ALTER TABLE t1_row RENAME COLUMN lane TO queue")) {
      assertThat(Reviewed.faultsOfDefinition(each, Dialect.H2)).as(each).isNotEmpty();
    }
    assertThat(Reviewed.systems())
        .containsExactly("DM8", "openGauss", "Kingbase", "OceanBase", "TiDB");
  }

  @Test
  void a_reading_without_scopes_is_noticed() {
    assertThat(faults("SELECT item FROM t1_shown WHERE stage = ?")).hasSize(1);
    assertThat(faults("SELECT item FROM t1_shown WHERE newer = ''"))
        .as("nobody records that")
        .hasSize(1);
    assertThat(
            faults(
                "SELECT item FROM t1_shown l WHERE scope_id IN (1, -2) AND item IN"
                    + " (SELECT g.item FROM t1_gram g)"))
        .as("words of scopes that the reader is not in")
        .hasSize(1);
    assertThat(faults("SELECT item FROM t1_shown WHERE scope_id = ? AND stage = ?")).isEmpty();
  }

  private static List<String> faults(String statement) {
    return Reviewed.faults(statement, Dialect.H2);
  }
}
