import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** What transaction-outbox does with as many jobs; loaded apart from all else. */
final class Outbox {
  private Outbox() {}

  /** What a job calls. */
  public static class Outlet {
    static final AtomicInteger PLACED = new AtomicInteger();

    public void place(int number, String body) {
      PLACED.incrementAndGet();
    }
  }

  static double rate(DataSource database, int count, int threads) throws Exception {
    var transactions = TransactionManager.fromDataSource(database);
    Instantiator outlets = Instantiator.using(type -> new Outlet());
    TransactionOutbox waiting =
        TransactionOutbox.builder()
            .transactionManager(transactions)
            .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
            .instantiator(outlets)
            .attemptFrequency(Duration.ofSeconds(1))
            .submitter((entry, worker) -> {})
            .build();
    for (int from = 0; from < count; from += 100) {
      int first = from;
      transactions.inTransaction(
          () -> {
            for (int each = first; each < Math.min(first + 100, count); each++) {
              waiting.schedule(Outlet.class).place(each, "x".repeat(300));
            }
          });
    }
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(2 * count));
    TransactionOutbox working =
        TransactionOutbox.builder()
            .transactionManager(transactions)
            .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
            .instantiator(outlets)
            .attemptFrequency(Duration.ofMinutes(5))
            .flushBatchSize(1000)
            .submitter(Submitter.withExecutor(pool))
            .build();
    Thread.sleep(1100); // a job is not taken up before that
    Outlet.PLACED.set(0);
    long begun = System.nanoTime();
    while (working.flush()) {}
    while (Outlet.PLACED.get() < count) {
      if (System.nanoTime() - begun > 180e9) throw new IllegalStateException("only " + Outlet.PLACED);
      LockSupport.parkNanos(500_000);
    }
    double rate = count / ((System.nanoTime() - begun) / 1e9);
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES);
    return rate;
  }
}
