package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sunlit.record.Bytes;
import org.sunlit.record.Content;
import org.sunlit.record.Entry;
import org.sunlit.record.Ids;
import org.sunlit.record.SubjectId;

/**
 * PostgreSQL keeps the plan that a connection made first until it counts a table again. Made on
 * empty tables, as in a school that has just been set up, or on few rows that have been counted, it
 * must be good for full ones.
 */
class PlansTest {
  private static final String PREFIX = Databases.newPrefix();
  private static final String COUNTED = Databases.newPrefix();
  private static final SubjectId SUBJECT = new SubjectId("item-a");
  private static final Pattern PLACE = Pattern.compile("\\?");

  private final DataSource database = Databases.postgresql();
  private final List<Scans> scans = new ArrayList<>();

  static Stream<Template> looksUp() {
    return looksUp(PREFIX);
  }

  static Stream<Template> looksUpAmongCounted() {
    return looksUp(COUNTED);
  }

  private static Stream<Template> looksUp(String prefix) {
    Statements sql = Statements.ofHosts(prefix, Dialect.POSTGRESQL);
    return Stream.concat(
        Stream.of(
            sql.readSubject,
            sql.readShared,
            sql.readBulk,
            sql.changeRow,
            sql.removeRow,
            sql.touchRow),
        Stream.of(sql.row, sql.rowsOfSubject, sql.rowsAfter, sql.rowsDue, sql.nextDue)
            .map(Template::of));
  }

  @ParameterizedTest
  @MethodSource("looksUp")
  void nothing_is_read_through(Template statement) throws SQLException {
    Schema.migrate(database, Dialect.POSTGRESQL, PREFIX);

    assertThat(plan(statement, ""))
        .anyMatch(each -> each.contains("Index"))
        .noneMatch(each -> each.contains("Seq Scan"));
  }

  @ParameterizedTest
  @MethodSource("looksUpAmongCounted")
  void nothing_is_read_through_among_few_rows_that_were_counted(Template statement)
      throws SQLException {
    counted(JdbcStore.on(database));

    assertThat(plan(statement, Dialect.POSTGRESQL.first()))
        .anyMatch(each -> each.contains("Index"))
        .noneMatch(each -> each.contains("Seq Scan"));
  }

  @Test
  void a_transaction_of_ours_says_so_first() throws SQLException {
    JdbcStore store = counted(JdbcStore.on(counting()));
    scans.clear();

    assertThat(entries(store)).hasSize(1);

    assertThat(scans).hasSize(1);
    assertThat(scans.get(0).bySeq).isZero();
    assertThat(scans.get(0).byIndex).isPositive();
  }

  @Test
  void a_reading_is_planned_once() throws SQLException {
    counted(JdbcStore.on(database));
    try (Connection connection = database.getConnection()) {
      DataSource one = new SingleConnectionDataSource(connection, true);
      JdbcStore store = JdbcStore.on(one).prefix(COUNTED).open();
      for (int time = 0; time < 20; time++) assertThat(entries(store)).hasSize(1);

      assertThat(
              lines(
                  connection.createStatement(),
                  "SELECT custom_plans || ' and ' || generic_plans FROM pg_prepared_statements"
                      + " WHERE statement LIKE '%"
                      + COUNTED
                      + "entry WHERE subject%'"))
          .as("made for one value, and good for all")
          .singleElement()
          .asString()
          .startsWith("0 and ");
    }
  }

  @Test
  void a_hosts_goes_on_as_the_host_has_set_it() throws SQLException {
    counted(JdbcStore.on(database));
    try (Connection connection = database.getConnection();
        Statement plain = connection.createStatement()) {
      connection.setAutoCommit(false);
      JdbcStore store =
          JdbcStore.on(database).prefix(COUNTED).host(() -> Optional.of(connection)).open();

      assertThat(entries(store)).hasSize(1);

      assertThat(lines(plain, "SHOW enable_seqscan")).containsExactly("on");
      assertThat(lines(plain, "SHOW plan_cache_mode")).containsExactly("auto");
      connection.rollback();
    }
  }

  private static List<Entry> entries(JdbcStore store) {
    return store.transaction(transaction -> transaction.entries(SUBJECT));
  }

  /** With one subject, and after a look at how many rows there are. */
  private JdbcStore counted(JdbcStore.Builder builder) throws SQLException {
    JdbcStore store = builder.prefix(COUNTED).open();
    if (entries(store).isEmpty()) {
      Ids ids = new Ids(new Random(1));
      store.transaction(
          transaction -> {
            transaction.append(
                Entry.of(
                    SUBJECT,
                    1,
                    Entry.Visibility.INTERNAL,
                    new Entry.Opening(ids.salt(), Bytes.utf8("event")),
                    new Entry.Opening(ids.salt(), Bytes.utf8("envelope"))));
            transaction.put(Content.of(SUBJECT, Bytes.utf8("text"), ids));
            return true;
          });
    }
    try (Connection connection = database.getConnection();
        Statement plain = connection.createStatement()) {
      plain.execute("ANALYZE " + COUNTED + "entry, " + COUNTED + "row");
    }
    return store;
  }

  /** How often tables were read through, and looked up in. */
  private record Scans(long bySeq, long byIndex) {}

  /** Looks before each commit at what the transaction has read. */
  private DataSource counting() {
    return ProxyDataSourceBuilder.create(database).beforeMethod(this::aboutToEnd).build();
  }

  private void aboutToEnd(MethodExecutionContext call) {
    if (!(call.getTarget() instanceof Connection connection)) return;
    if (!call.getMethod().getName().equals("commit")) return;
    try (Statement plain = connection.createStatement();
        ResultSet sums =
            plain.executeQuery(
                "SELECT COALESCE(SUM(seq_scan), 0), COALESCE(SUM(idx_scan), 0)"
                    + " FROM pg_stat_xact_user_tables WHERE relname IN ('"
                    + COUNTED
                    + "entry', '"
                    + COUNTED
                    + "row')")) {
      if (sums.next()) scans.add(new Scans(sums.getLong(1), sums.getLong(2)));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The plan that is kept, if this goes first. */
  private List<String> plan(Template statement, String first) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement plain = connection.createStatement()) {
      connection.setAutoCommit(false);
      plain.execute(first + "SET LOCAL plan_cache_mode = force_generic_plan");
      plain.execute("PREPARE look AS " + numbered(statement.text()));
      String values = String.join(", ", Collections.nCopies(statement.names().size(), "NULL"));
      return lines(plain, "EXPLAIN EXECUTE look(" + values + ")");
    }
  }

  private static String numbered(String text) {
    int[] last = {0};
    return PLACE.matcher(text).replaceAll(found -> "\\$" + ++last[0]);
  }

  private static List<String> lines(Statement plain, String question) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet answer = plain.executeQuery(question)) {
      while (answer.next()) lines.add(answer.getString(1));
    }
    return lines;
  }
}
