package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.sunlit.procedure.Stage;
import org.sunlit.reading.Bigrams;
import org.sunlit.reading.Newest;
import org.sunlit.reading.ScopeId;
import org.sunlit.reading.ScopesNaming;
import org.sunlit.reading.Shown;
import org.sunlit.reading.Sought;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;

/**
 * A page costs no more than forty rows for each scope asked, however rare the viewer, and whoever
 * has a hundred groups does not look at the twenty thousand of others.
 */
class RowsReadTest {
  private static final int AD_HOC = 20_000;
  private static final int ITEMS = 40_000;
  private static final int PAGE = 20;
  private static final int MOST = 40;
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private static final VisibilityScope STAFF =
      VisibilityScope.recalled(List.of(Audience.of(Community.STAFF)));
  private static final VisibilityScope STUDENTS =
      VisibilityScope.recalled(List.of(Audience.of(Community.STUDENTS)));

  private static VisibilityScope group(int number) {
    return VisibilityScope.recalled(List.of(Audience.group("g" + number)));
  }

  /**
   * Most for all, many for staff and students, some for a hundred groups; and the oldest for twenty
   * thousand groups of whom each has one.
   */
  private static VisibilityScope scope(int item) {
    if (item < AD_HOC) return group(1000 + item);
    return switch (item % 10) {
      case 0, 1 -> STAFF;
      case 2 -> STUDENTS;
      case 3, 4 -> group(item / 10 % 100);
      default -> VisibilityScope.PUBLIC;
    };
  }

  private static Shown item(int number) {
    return new Shown(
        new SubjectId("item-" + number),
        "R-01",
        null,
        List.of(
            new Shown.Line(
                scope(number),
                0,
                Stage.RESULT_DISCLOSURE,
                Instant.EPOCH.plusSeconds(number),
                1,
                "第" + number + "号",
                "摘要")),
        List.of());
  }

  private static List<List<VisibilityScope>> viewers() {
    List<VisibilityScope> staff = List.of(VisibilityScope.PUBLIC, STAFF);
    return List.of(
        List.of(VisibilityScope.PUBLIC),
        List.of(VisibilityScope.PUBLIC, STUDENTS),
        and(staff, 0, 1),
        and(staff, 0, 20),
        and(staff, 0, 100),
        and(List.of(), 1000, 1020),
        and(List.of(), 1000, 1001));
  }

  private static List<VisibilityScope> and(List<VisibilityScope> some, int from, int to) {
    return Stream.concat(some.stream(), IntStream.range(from, to).mapToObj(RowsReadTest::group))
        .toList();
  }

  private static String filled(DataSource database, Dialect dialect) {
    String prefix = Databases.newPrefix();
    Schema.migrate(database, dialect, prefix);
    ShownTables tables = new ShownTables(prefix, dialect);
    Jdbi.create(database)
        .useTransaction(
            handle -> {
              for (int from = 0; from < ITEMS; from += 1000) {
                Parcel parcel = new Parcel(dialect);
                tables.write(
                    parcel,
                    handle,
                    IntStream.range(from, from + 1000).mapToObj(RowsReadTest::item).toList());
                parcel.send(handle);
              }
            });
    return prefix;
  }

  private static Newest asked(List<VisibilityScope> scopes) {
    Set<Long> ids = scopes.stream().map(ScopeId::of).collect(Collectors.toSet());
    return new Newest(
        new Sought(
            ids, false, null, null, null, null, Bigrams.wanted(""), Instant.EPOCH.plusSeconds(1)),
        null,
        PAGE + 1);
  }

  private static void finds(List<VisibilityScope> scopes, List<Newest.Hit> hits) {
    List<String> expected =
        IntStream.iterate(ITEMS - 1, each -> each >= 0, each -> each - 1)
            .filter(each -> scopes.contains(scope(each)))
            .mapToObj(each -> "item-" + each)
            .limit(PAGE + 1)
            .toList();
    assertThat(hits).extracting(each -> each.item().value()).isEqualTo(expected);
  }

  @Test
  void on_postgresql() {
    String prefix = filled(Databases.postgresql(), Dialect.POSTGRESQL);
    ShownQueries queries = new ShownQueries(prefix, Dialect.POSTGRESQL);
    Jdbi jdbi = Jdbi.create(Databases.postgresql());
    jdbi.useHandle(handle -> handle.execute("ANALYZE"));
    for (List<VisibilityScope> each : viewers()) {
      long read =
          jdbi.inTransaction(
              handle -> {
                long before = read(handle, prefix);
                finds(each, queries.newest(handle, asked(each)));
                return read(handle, prefix) - before;
              });
      assertThat(read).as("for %d scopes", each.size()).isBetween(1L, MOST * (long) each.size());
    }
    List<VisibilityScope> many = viewers().get(4);
    ScopesNaming named =
        new ScopesNaming(
            many.stream().map(each -> each.audiences().get(0)).collect(Collectors.toSet()));
    jdbi.useTransaction(
        handle -> {
          long before = read(handle, prefix);
          assertThat(queries.naming(handle, named)).containsExactlyInAnyOrderElementsOf(many);
          assertThat(read(handle, prefix) - before).isBetween(1L, 2L * many.size());
        });
  }

  /** What scans of the table and of its indexes have answered in this transaction. */
  private static long read(Handle handle, String prefix) {
    return handle
        .createQuery(
            "SELECT COALESCE(SUM(pg_stat_get_xact_tuples_returned(oid)), 0) FROM pg_class WHERE relname LIKE :shown OR relname LIKE :scope")
        .bind("shown", prefix.replace("_", "\\_") + "shown%")
        .bind("scope", prefix.replace("_", "\\_") + "scope%")
        .mapTo(Long.class)
        .one();
  }

  @Test
  void on_mariadb() {
    String prefix = filled(Databases.mariaDb(), Dialect.MARIADB);
    ShownQueries queries = new ShownQueries(prefix, Dialect.MARIADB);
    Jdbi jdbi = Jdbi.create(Databases.mariaDb());
    jdbi.useHandle(handle -> handle.execute("ANALYZE TABLE " + prefix + "shown"));
    for (List<VisibilityScope> each : viewers()) {
      jdbi.useHandle(
          handle -> {
            handle.execute("FLUSH STATUS");
            finds(each, queries.newest(handle, asked(each)));
            // What is laid together is written to a table of its own and read and sorted there.
            assertThat(handled(handle))
                .as("for %d scopes", each.size())
                .isBetween(1L, (MOST + 2 * (PAGE + 1)) * (long) each.size() + 2 * PAGE);
          });
    }
  }

  private static long handled(Handle handle) {
    return handle
        .createQuery("SHOW SESSION STATUS LIKE 'Handler\\_read\\_%'")
        .map((row, context) -> row.getLong(2))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Test
  void on_h2() {
    String prefix = filled(Databases.h2(), Dialect.H2);
    ShownQueries queries = new ShownQueries(prefix, Dialect.H2);
    List<QueryInfo> sent = new ArrayList<>();
    List<String> plans = new ArrayList<>();
    Jdbi jdbi =
        Jdbi.create(
            ProxyDataSourceBuilder.create(Databases.h2())
                .afterQuery((execution, queryInfos) -> sent.addAll(queryInfos))
                .build());
    for (List<VisibilityScope> each : viewers()) {
      sent.clear();
      plans.clear();
      jdbi.useHandle(handle -> finds(each, queries.newest(handle, asked(each))));
      assertThat(sent).hasSize(each.size());
      for (QueryInfo asked : sent) plans.add(explained(asked));
      long read = 0;
      for (String plan : plans) {
        Matcher scans = SCANNED.matcher(plan);
        while (scans.find()) read += Long.parseLong(scans.group(1));
      }
      assertThat(read).as("%s", plans).isBetween(1L, MOST * (long) each.size());
    }
  }

  private static String explained(QueryInfo asked) {
    try (Connection connection = Databases.h2().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("EXPLAIN ANALYZE " + asked.getQuery())) {
      for (ParameterSetOperation each : asked.getParametersList().get(0)) {
        statement.setObject((int) each.getArgs()[0], each.getArgs()[1]);
      }
      try (ResultSet plan = statement.executeQuery()) {
        return plan.next() ? plan.getString(1) : "";
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
