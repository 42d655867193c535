package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.sunlit.School;
import org.sunlit.channels.Standing;
import org.sunlit.publishing.Placement;

/**
 * Two nodes of one school with many threads each place everything once, and nothing twice. The
 * property {@code sunlit.placements} says how much; ten thousand is the documented long form.
 */
class ManyNodesTest {
  private static final int PLACEMENTS =
      Integer.getInteger("sunlit.placements", Thorough.size(120, 30));
  private static final int THREADS = Integer.getInteger("sunlit.threads", 4);

  @Test
  void place_each_matter_exactly_once_on_postgresql() throws Exception {
    PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
    database.setUrl(Databases.postgresqlAddress());
    placeAll(database);
  }

  @Test
  void place_each_matter_exactly_once_on_mariadb() throws Exception {
    placeAll(new MariaDbDataSource(Databases.mariaDbAddress()));
  }

  private static void placeAll(ConnectionPoolDataSource database) throws Exception {
    JdbcConnectionPool ofFirst = pool(database);
    JdbcConnectionPool ofSecond = pool(database);
    try {
      placeAll(ofFirst, ofSecond);
    } finally {
      ofFirst.dispose();
      ofSecond.dispose();
    }
  }

  /** One for each node; a connection for each thread. */
  private static JdbcConnectionPool pool(ConnectionPoolDataSource database) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(database);
    pool.setMaxConnections(THREADS);
    return pool;
  }

  private static void placeAll(DataSource ofFirst, DataSource ofSecond) throws Exception {
    String prefix = Databases.newPrefix();
    CountingChannel site = new CountingChannel();
    try (School first = node(ofFirst, prefix, site, 1);
        School second = node(ofSecond, prefix, site, 2)) {
      assertThat(first.sunlit.importArchives(School.OFFICE, OldMatters.list(PLACEMENTS)).imported())
          .isEqualTo(PLACEMENTS);

      workAtOnce(List.of(first, second), site);

      assertThat(site.placedTwice()).isEmpty();
      assertThat(site.standing()).hasSize(PLACEMENTS);
      first.sunlit.work();
      assertThat(first.sunlit.placements())
          .hasSize(PLACEMENTS)
          .extracting(Placement::standing)
          .allMatch(Standing.Live.class::isInstance);
    }
  }

  private static School node(DataSource database, String prefix, CountingChannel site, long seed) {
    JdbcStore store = JdbcStore.on(database).prefix(prefix).open();
    return new School(School.PROFILE, site, parts -> parts.store(store).random(new Random(seed)));
  }

  /** Every thread works until all is placed; whatever goes wrong in one of them is thrown here. */
  private static void workAtOnce(List<School> nodes, CountingChannel site)
      throws InterruptedException, ExecutionException {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(10));
    List<Callable<Boolean>> work = new ArrayList<>();
    for (School each : nodes) {
      for (int thread = 0; thread < THREADS; thread++) {
        work.add(
            () -> {
              while (site.standing().size() < PLACEMENTS && Instant.now().isBefore(deadline)) {
                each.sunlit.work();
              }
              return true;
            });
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Boolean> each : threads.invokeAll(work)) assertThat(each.get()).isTrue();
    } finally {
      threads.shutdownNow();
    }
  }
}
