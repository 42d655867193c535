package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunlit.School;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.ListInForce;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/** The lists of a large school, of which every order needs one and none changes for months. */
class SharedRowsTest {
  private static final int UNITS = 30;
  private static final SubjectId ITEM = new SubjectId("item-1");

  private final String prefix = Databases.newPrefix();
  private final RoundTrips trips = new RoundTrips();

  private JdbcStore node(Dialect dialect) {
    return JdbcStore.on(trips.of(database(dialect))).prefix(prefix).open();
  }

  private static DataSource database(Dialect dialect) {
    return switch (dialect) {
      case H2 -> Databases.h2();
      case POSTGRESQL -> Databases.postgresql();
      case MARIADB -> Databases.mariaDb();
      case MYSQL -> throw new IllegalArgumentException("there is none");
    };
  }

  /** Too large to be brought along with anything. */
  private static ListInForce list(int unit, int version) {
    CatalogEntry entry = School.PROFILE.catalog().entries().get(0);
    return new ListInForce(
        new SubjectId("list-" + unit),
        new UnitId("u" + unit),
        version,
        LocalDate.of(2026, 3, 9),
        Collections.nCopies(200, entry),
        List.of(),
        List.of());
  }

  private static List<Integer> versions(JdbcStore node) {
    return node.transaction(
        transaction -> {
          transaction.entries(ITEM);
          return transaction.rows(ListInForce.class).stream().map(ListInForce::version).toList();
        });
  }

  private static void put(JdbcStore node, ListInForce list) {
    node.<Boolean>transaction(
        transaction -> {
          transaction.put(list);
          return true;
        });
  }

  private static void remove(JdbcStore node, ListInForce list) {
    node.<Boolean>transaction(
        transaction -> {
          transaction.remove(list);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource(value = Dialect.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
  void cost_nothing_as_long_as_none_is_new(Dialect dialect) {
    JdbcStore one = node(dialect);
    JdbcStore other = node(dialect);
    IntStream.range(0, UNITS).forEach(unit -> put(one, list(unit, 1)));

    assertThat(versions(other)).hasSize(UNITS).containsOnly(1);
    trips.take();
    assertThat(versions(other)).hasSize(UNITS).containsOnly(1);
    assertThat(trips.take()).hasSize(2).last().isEqualTo("commit");

    put(one, list(7, 2));
    trips.take();
    assertThat(versions(other)).hasSize(UNITS).containsOnlyOnce(2);
    assertThat(trips.take()).hasSize(3);
    assertThat(versions(other)).hasSize(UNITS).containsOnlyOnce(2);
    assertThat(trips.take()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(value = Dialect.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
  void are_seen_as_they_are_when_one_was_removed_and_added_again(Dialect dialect) {
    JdbcStore one = node(dialect);
    JdbcStore other = node(dialect);
    put(one, list(1, 1));
    assertThat(versions(other)).containsExactly(1);

    remove(one, list(1, 1));
    assertThat(versions(other)).isEmpty();
    put(one, list(1, 2));
    assertThat(versions(other)).containsExactly(2);

    remove(one, list(1, 2));
    put(one, list(1, 3));
    assertThat(versions(other)).containsExactly(3);
  }

  @ParameterizedTest
  @EnumSource(value = Dialect.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
  void what_a_host_has_rolled_back_is_not_taken_for_what_came_after(Dialect dialect)
      throws SQLException {
    AtomicReference<Connection> open = new AtomicReference<>();
    JdbcStore one =
        JdbcStore.on(database(dialect))
            .prefix(prefix)
            .host(() -> Optional.ofNullable(open.get()))
            .open();
    JdbcStore other = node(dialect);
    put(one, list(1, 1));

    try (Connection hosts = database(dialect).getConnection()) {
      hosts.setAutoCommit(false);
      open.set(hosts);
      put(one, list(1, 2));
      assertThat(versions(one)).containsExactly(2);
      hosts.rollback();
      hosts.setAutoCommit(true);
      open.set(null);
    }

    put(other, list(1, 3));
    assertThat(versions(one)).containsExactly(3);
  }

  @ParameterizedTest
  @EnumSource(value = Dialect.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
  void a_change_is_seen_by_the_transaction_that_makes_it(Dialect dialect) {
    JdbcStore node = node(dialect);
    put(node, list(1, 1));
    versions(node);

    List<Integer> seen =
        node.transaction(
            transaction -> {
              transaction.put(list(1, 2));
              transaction.put(list(2, 1));
              return transaction.rows(ListInForce.class).stream()
                  .map(ListInForce::version)
                  .toList();
            });

    assertThat(seen).containsExactly(2, 1);
    assertThat(versions(node)).containsExactly(2, 1);
  }
}
