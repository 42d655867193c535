package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sunlit.Matter;
import org.sunlit.RaisedFinding;
import org.sunlit.School;
import org.sunlit.SettableClock;
import org.sunlit.Sunlit;
import org.sunlit.accountability.AccountabilityStage;
import org.sunlit.feedback.Remark;
import org.sunlit.finding.FindingStage;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Entry;
import org.sunlit.record.Envelope;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.ForwardingTransaction;
import org.sunlit.store.Store;

/**
 * An order costs at most five ways to the database and back, its commit included: by what is asked
 * of the driver, and by what the driver makes of it on the wire. The usual one reads, writes and
 * commits; on the wire the commit goes with what is written.
 */
class RoundTripsTest {
  private static final int MOST = 5;
  private static final Pattern PORT = Pattern.compile("://[^/:]*:(\\d+)");

  @Test
  void of_every_order_are_five_at_most_on_h2() {
    assertThat(asked(Databases.h2())).isEmpty();
  }

  @Test
  void of_every_order_are_five_at_most_on_postgresql() {
    assertThat(asked(Databases.postgresql())).isEmpty();
  }

  @Test
  void of_every_order_are_five_at_most_on_mariadb() {
    assertThat(asked(Databases.mariaDb())).isEmpty();
  }

  @Test
  void of_every_order_are_five_at_most_on_the_wire_to_postgresql()
      throws IOException, SQLException {
    assertThat(said(Databases.postgresql(), Dialect.POSTGRESQL)).isEmpty();
  }

  /** From a pool whose connections commit nothing by themselves: else two ways switch that. */
  @Test
  void of_every_order_are_five_at_most_on_the_wire_to_mariadb() throws IOException, SQLException {
    assertThat(said(Databases.mariaDb(), Dialect.MARIADB)).isEmpty();
  }

  private interface Ways {
    /** Those since they were last taken. */
    List<String> take();
  }

  /** Orders that ask the driver more often, with what they sent. */
  private static Map<String, List<String>> asked(DataSource database) {
    RoundTrips trips = new RoundTrips();
    return tooMany(JdbcStore.on(trips.of(database)).prefix(Databases.newPrefix()), trips::take, 3);
  }

  /** Orders for which the driver speaks more often to the server. */
  private static Map<String, List<String>> said(DataSource database, Dialect dialect)
      throws IOException, SQLException {
    String prefix = Databases.newPrefix();
    Schema.migrate(database, dialect, prefix);
    String address;
    try (Connection connection = database.getConnection()) {
      address = connection.getMetaData().getURL();
    }
    Matcher port = PORT.matcher(address);
    assertThat(port.find()).as(address).isTrue();
    try (Wire wire = new Wire(Integer.parseInt(port.group(1)))) {
      String by = port.replaceFirst("://localhost:" + wire.port());
      String user = dialect == Dialect.POSTGRESQL ? "postgres" : "root";
      SingleConnectionDataSource pool = new SingleConnectionDataSource(by, user, "", true);
      pool.setAutoCommit(false);
      try {
        return tooMany(
            JdbcStore.on(pool).prefix(prefix).withoutMigration(),
            () -> Collections.nCopies(wire.take(), "a way"),
            2);
      } finally {
        pool.destroy();
      }
    }
  }

  private static Map<String, List<String>> tooMany(
      JdbcStore.Builder database, Ways ways, int usual) {
    AtomicReference<InstantSource> clock = new AtomicReference<>(new SettableClock("2026-03-09"));
    Watching store =
        new Watching(
            database.clock(() -> Objects.requireNonNull(clock.get()).instant()).open(), ways);
    try (School school = new School(assembly -> assembly.store(store))) {
      clock.set(school.clock);
      Matter matter = Matter.at(Stage.PUBLIC_SUPERVISION, school);
      matter.answered(matter.objection("标准前后不一致"), Remark.Rectification.NONE);
      matter.toArchive();
      Matter.at(Stage.WITHDRAWN, school);
      RaisedFinding.about(matter.id, school).drivenTo(FindingStage.CLOSED);
      RaisedFinding.referredAt(AccountabilityStage.CONCLUDED, school);
      twice(school);
    }
    assertThat(store.orders).hasSizeGreaterThan(60).allMatch(each -> each >= 2);
    Collections.sort(store.recorded);
    assertThat(store.recorded.get(store.recorded.size() / 2)).isEqualTo(usual);
    return store.tooMany;
  }

  /** With a key, and repeated. */
  private static void twice(School school) {
    SubjectId item = school.sunlit.newItem();
    Envelope key = Envelope.PLAIN.key("once");
    RaiseMatter order = new RaiseMatter(item, "R-01", school.clock.today());
    Outcome first = school.sunlit.perform(School.HANDLER, order, key);
    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(school.sunlit.perform(School.HANDLER, order, key)).isEqualTo(first);
  }

  /** Looks at the transactions that carry out orders. */
  private static final class Watching implements Store {
    private final Store store;
    private final Ways ways;
    private final List<Integer> orders = new ArrayList<>();
    private final List<Integer> recorded = new ArrayList<>();
    private final Map<String, List<String>> tooMany = new LinkedHashMap<>();

    Watching(Store store, Ways ways) {
      this.store = store;
      this.ways = ways;
    }

    @Override
    public <T> T transaction(Function<Transaction, T> work) {
      ways.take();
      List<String> facts = new ArrayList<>();
      T answer =
          store.transaction(
              transaction ->
                  work.apply(
                      new ForwardingTransaction(transaction) {
                        @Override
                        public void append(Entry entry) {
                          facts.add(entry.event().body().toUtf8());
                          super.append(entry);
                        }
                      }));
      List<String> made = ways.take();
      if (isOrder()) {
        orders.add(made.size());
        if (!facts.isEmpty()) recorded.add(made.size());
        if (made.size() > MOST) tooMany.put(String.join("\n", facts), made);
      }
      return answer;
    }

    private static boolean isOrder() {
      return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
          .walk(
              frames ->
                  frames.anyMatch(
                      each ->
                          each.getDeclaringClass() == Sunlit.class
                              && each.getMethodName().equals("perform")));
    }
  }
}
