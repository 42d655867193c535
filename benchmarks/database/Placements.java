import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.sunlit.School;
import org.sunlit.Sunlit;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.item.ArchivedMatter;
import org.sunlit.store.jdbc.JdbcStore;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/**
 * Placements a second on PostgreSQL with two threads: from many that wait until every one has been
 * delivered once to an outlet that counts. Beside ours, which renders each, asks nobody twice and
 * records what stands, db-scheduler and transaction-outbox with as many jobs, and a queue by hand.
 *
 * <p>Arguments: how many wait, how many rounds.
 */
final class Placements {
  private static final int THREADS = 2;
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Databases database;
  private final int count;
  private final AtomicInteger schools = new AtomicInteger();

  private Placements(Databases database, int count) {
    this.database = database;
    this.count = count;
  }

  private interface Contender {
    double rate() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Machine.probe("before");
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    try (Databases postgresql = Databases.postgresql()) {
      Placements placements = new Placements(postgresql, count);
      Map<String, Contender> contenders = new LinkedHashMap<>();
      contenders.put("Sunlit", placements::ours);
      contenders.put("by hand, one by one", () -> placements.byHand(1));
      contenders.put("by hand, in hundreds", () -> placements.byHand(100));
      contenders.put("db-scheduler, lock and fetch", () -> placements.scheduler(true));
      contenders.put("db-scheduler, fetch", () -> placements.scheduler(false));
      contenders.put("transaction-outbox, flush", placements.outbox());
      for (int round = -1; round < rounds; round++) {
        for (Map.Entry<String, Contender> each : contenders.entrySet()) {
          double rate = each.getValue().rate();
          if (round < 0) continue;
          rates.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(rate);
        }
      }
    }
    Machine.probe("after");
    System.out.println();
    System.out.printf("Placements a second, %d that wait, two threads, medians of %d rounds%n", count, rounds);
    System.out.println();
    System.out.println("| | a second |");
    System.out.println("|---|---|");
    rates.forEach((name, each) -> System.out.printf("| %s | %.0f |%n", name, Machine.median(each)));
    System.exit(0);
  }

  /** Waits until all is done. */
  private static double until(AtomicInteger delivered, int count, long begun) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (delivered.get() < count) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("only " + delivered.get() + " of " + count);
      }
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
    }
    return count / ((System.nanoTime() - begun) / 1e9);
  }

  // ours

  private double ours() throws Exception {
    Counting site = new Counting();
    try (Sunlit sunlit =
        Sunlit.of(School.PROFILE)
            .store(JdbcStore.on(database.source).prefix("p" + schools.incrementAndGet() + "_").open())
            .directory(School.people())
            .channel("site", site)
            .random(new Random(1))
            .open()) {
      // A school that is running: what it does once, when it opens, is done.
      sunlit.work();
      List<ArchivedMatter> archive = IntStream.range(0, count).mapToObj(Placements::matter).toList();
      int imported = sunlit.importArchives(School.OFFICE, archive).imported();
      if (imported != count) throw new IllegalStateException(imported + " of " + count);
      ExecutorService nodes = Executors.newFixedThreadPool(THREADS);
      long begun = System.nanoTime();
      for (int thread = 0; thread < THREADS; thread++) {
        nodes.submit(
            () -> {
              while (site.placed.get() < count) sunlit.work();
            });
      }
      double rate = until(site.placed, count, begun);
      // Lists, agenda and supervision come after the outlets in the same call, and are let end.
      nodes.shutdown();
      if (!nodes.awaitTermination(5, TimeUnit.MINUTES)) throw new IllegalStateException("no end");
      return rate;
    }
  }

  private static ArchivedMatter matter(int number) {
    return new ArchivedMatter(
        "old-" + number,
        "R-01",
        LocalDate.of(2022, 9, 1),
        "原信息公开网 /info/" + number,
        List.of(Audience.PUBLIC),
        "部门决算 " + number,
        "收支情况。",
        "<p>收入决算 " + number + "。</p>",
        List.of());
  }

  private static final class Counting implements Channel {
    private final AtomicInteger placed = new AtomicInteger();

    @Override
    public VisibilityScope reach(VisibilityScope wanted) {
      return VisibilityScope.PUBLIC;
    }

    @Override
    public Standing place(Publication publication, PlacementKey key) {
      placed.incrementAndGet();
      return new Standing.Live(key.toString(), VisibilityScope.PUBLIC, publication.revision());
    }

    @Override
    public Standing check(PlacementKey key) {
      return new Standing.Unknown("counts only");
    }

    @Override
    public Standing withdraw(PlacementKey key, WithdrawalReason why) {
      return new Standing.Absent();
    }
  }

  // by hand: taken with a lock, delivered, deleted

  private double byHand(int atOnce) throws Exception {
    database.execute(
        "DROP TABLE IF EXISTS job",
        "CREATE TABLE job (id BIGINT PRIMARY KEY, body VARCHAR(2000) NOT NULL)",
        "INSERT INTO job SELECT n, repeat('x', 300) FROM generate_series(1, " + count + ") AS i (n)");
    AtomicInteger delivered = new AtomicInteger();
    long begun = System.nanoTime();
    Machine.rate(
        THREADS,
        thread -> {
          while (take(atOnce, delivered) > 0) {}
          return 0;
        });
    return until(delivered, count, begun);
  }

  private int take(int most, AtomicInteger delivered) throws SQLException {
    List<Long> taken = new ArrayList<>();
    try (Connection connection = database.source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT id, body FROM job ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED");
          PreparedStatement delete =
              connection.prepareStatement("DELETE FROM job WHERE id = ANY (?)")) {
        select.setInt(1, most);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) taken.add(rows.getLong(1));
        }
        if (!taken.isEmpty()) {
          taken.forEach(each -> delivered.incrementAndGet());
          delete.setArray(1, connection.createArrayOf("bigint", taken.toArray()));
          delete.executeUpdate();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    return taken.size();
  }

  // db-scheduler

  private double scheduler(boolean lockAndFetch) throws Exception {
    database.execute(
        "DROP TABLE IF EXISTS scheduled_tasks",
        "CREATE TABLE scheduled_tasks (task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BYTEA,"
            + " execution_time TIMESTAMP WITH TIME ZONE NOT NULL, picked BOOLEAN NOT NULL, picked_by TEXT,"
            + " last_success TIMESTAMP WITH TIME ZONE, last_failure TIMESTAMP WITH TIME ZONE,"
            + " consecutive_failures INT, last_heartbeat TIMESTAMP WITH TIME ZONE, version BIGINT NOT NULL,"
            + " priority SMALLINT, PRIMARY KEY (task_name, task_instance))",
        "CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time)",
        "CREATE INDEX scheduled_tasks_beat ON scheduled_tasks (last_heartbeat)");
    AtomicInteger delivered = new AtomicInteger();
    OneTimeTask<String> place =
        Tasks.oneTime("place", String.class)
            .execute((instance, context) -> delivered.incrementAndGet());
    var builder =
        Scheduler.create(database.source, place)
            .threads(THREADS)
            .pollingInterval(Duration.ofMillis(50));
    Scheduler scheduler =
        (lockAndFetch
                ? builder.pollUsingLockAndFetch(4, 50)
                : builder.pollUsingFetchAndLockOnExecute(4, 50))
            .build();
    List<TaskInstance<?>> waiting = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      waiting.add(place.instance("i" + each, "x".repeat(300)));
    }
    scheduler.scheduleBatch(waiting, Instant.now().minusSeconds(1));
    long begun = System.nanoTime();
    scheduler.start();
    double rate = until(delivered, count, begun);
    scheduler.stop();
    return rate;
  }

  // transaction-outbox, whose validation is of another time than ours and needs a loader of its own

  private Contender outbox() throws Exception {
    List<URL> path = new ArrayList<>();
    for (String each : System.getProperty("outbox.path").split(File.pathSeparator)) {
      path.add(new File(each).toURI().toURL());
    }
    ClassLoader apart =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    var rate =
        Class.forName("Outbox", true, apart)
            .getDeclaredMethod("rate", DataSource.class, int.class, int.class);
    rate.setAccessible(true);
    return () -> {
      Thread.currentThread().setContextClassLoader(apart);
      try {
        return (double) rate.invoke(null, database.source, count, THREADS);
      } finally {
        Thread.currentThread().setContextClassLoader(Placements.class.getClassLoader());
      }
    };
  }
}
