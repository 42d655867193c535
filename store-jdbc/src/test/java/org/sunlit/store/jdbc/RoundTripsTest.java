package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sunlit.Matter;
import org.sunlit.School;
import org.sunlit.SettableClock;
import org.sunlit.Sunlit;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Entry;
import org.sunlit.record.Transaction;
import org.sunlit.store.ForwardingTransaction;
import org.sunlit.store.Store;

/**
 * An order costs at most five ways to the database and back, its commit included; one more if it
 * changes what is shown and takes rows away as well, and one for a scope that the process has not
 * met before.
 */
class RoundTripsTest {
  private static final int MOST = 5;

  @Test
  void of_every_order_on_the_way_of_a_matter_are_five_at_most_on_h2() {
    assertThat(tooMany(Databases.h2())).isEmpty();
  }

  @Test
  void of_every_order_on_the_way_of_a_matter_are_five_at_most_on_postgresql() {
    assertThat(tooMany(Databases.postgresql())).isEmpty();
  }

  /** Orders that cost more, with what they sent. */
  private static Map<String, List<String>> tooMany(DataSource database) {
    RoundTrips trips = new RoundTrips();
    AtomicReference<InstantSource> clock = new AtomicReference<>(new SettableClock("2026-03-09"));
    Watching store =
        new Watching(
            JdbcStore.on(trips.of(database))
                .prefix(Databases.newPrefix())
                .clock(() -> Objects.requireNonNull(clock.get()).instant())
                .open(),
            trips);
    try (School school = new School(assembly -> assembly.store(store))) {
      clock.set(school.clock);
      Matter.at(Stage.PUBLIC_SUPERVISION, school);
    }
    assertThat(store.orders).hasSizeGreaterThan(20);
    return store.tooMany;
  }

  /** Looks at the transactions that carry out orders. */
  private static final class Watching implements Store {
    private final Store store;
    private final RoundTrips trips;
    private final List<String> orders = new ArrayList<>();
    private final Map<String, List<String>> tooMany = new LinkedHashMap<>();

    Watching(Store store, RoundTrips trips) {
      this.store = store;
      this.trips = trips;
    }

    @Override
    public <T> T transaction(Function<Transaction, T> work) {
      trips.take();
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
      List<String> made = trips.take();
      if (isOrder()) {
        orders.add(String.join("\n", facts));
        if (made.size() > most(made)) tooMany.put(String.join("\n", facts), made);
      }
      return answer;
    }

    private static int most(List<String> made) {
      boolean shows =
          made.stream().anyMatch(each -> each.matches("(INSERT|MERGE) INTO \\w+_shown .*"));
      boolean takesAway = made.stream().anyMatch(each -> each.startsWith("DELETE"));
      boolean newScope =
          made.stream().anyMatch(each -> each.matches("(INSERT|MERGE) INTO \\w+_scope .*"));
      return MOST + (shows && takesAway ? 1 : 0) + (newScope ? 1 : 0);
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
