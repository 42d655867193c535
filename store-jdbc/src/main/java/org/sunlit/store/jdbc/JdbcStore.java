package org.sunlit.store.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Conflict;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;

/**
 * The record in a database: in H2 for one process, in PostgreSQL, MariaDB or MySQL for any number
 * of nodes. Thread-safe.
 *
 * <pre>{@code
 * Store store = JdbcStore.on(dataSource).prefix("sl_").open();
 * Store small = JdbcStore.inFile(Path.of("data/sunlit"));
 * }</pre>
 *
 * <p>A transaction that meets a {@link Conflict} is tried anew up to three times, at most once more
 * in the host's. The time is the database's, whatever the clocks of the nodes say.
 */
public final class JdbcStore implements Store {
  private static final int TRIES = 4;
  private static final long LONGEST_PAUSE_MILLIS = 20;

  private final Jdbi jdbi;
  private final @Nullable FileConnections kept;
  private final Statements sql;
  private final Statements sqlOfHosts;
  private final SharedRows shared = new SharedRows();
  private final HostTransaction host;
  private final @Nullable InstantSource clock;
  private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

  private JdbcStore(Builder parts, Dialect dialect, @Nullable FileConnections kept) {
    this.jdbi = Jdbi.create(parts.database);
    this.kept = kept;
    this.sql = new Statements(parts.prefix, dialect);
    this.sqlOfHosts = Statements.ofHosts(parts.prefix, dialect);
    this.host = parts.host;
    this.clock = parts.clock;
  }

  /** In a database of the host's, reached by its pool. */
  public static Builder on(DataSource database) {
    return new Builder(database, false);
  }

  /**
   * In a file, by H2, for one process at a time; what was answered as done survives a killed
   * process.
   *
   * @param file without the ending {@code .mv.db}; made if it is not there
   */
  public static JdbcStore inFile(Path file) {
    return on(file).open();
  }

  /** The same, with more to be said. */
  public static Builder on(Path file) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:file:"
            + file.toAbsolutePath()
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;MAX_LENGTH_INPLACE_LOB=65536");
    database.setUser("sunlit");
    database.setPassword("");
    return new Builder(database, true);
  }

  /** How a database is used. */
  public static final class Builder {
    private final DataSource database;
    private final boolean ownFile;
    private String prefix = "sl_";
    private @Nullable Dialect dialect;
    private HostTransaction host = HostTransaction.NONE;
    private @Nullable InstantSource clock;
    private boolean migrates = true;

    private Builder(DataSource database, boolean ownFile) {
      this.database = database;
      this.ownFile = ownFile;
    }

    /**
     * What the names of all tables begin with; one for each school in the database.
     *
     * @throws IllegalArgumentException unless it is up to ten letters in lower case, digits and
     *     underscores
     */
    public Builder prefix(String prefix) {
      if (!prefix.matches("[a-z][a-z0-9_]{0,9}")) {
        throw new IllegalArgumentException(
            "a prefix is up to ten letters in lower case, digits and underscores: " + prefix);
      }
      this.prefix = prefix;
      return this;
    }

    /** What a database speaks that does not say so itself. */
    public Builder dialect(Dialect dialect) {
      this.dialect = dialect;
      return this;
    }

    /** Joins the transactions that the host has open. */
    public Builder host(HostTransaction host) {
      this.host = host;
      return this;
    }

    /** For tests and demos: the time is this clock's instead of the database's. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** Leaves the tables to the database's administrators, who have the same texts as files. */
    public Builder withoutMigration() {
      this.migrates = false;
      return this;
    }

    /**
     * Brings the tables up to date and opens the store.
     *
     * @throws IllegalArgumentException if it is a database that is not known
     * @throws IllegalStateException if it would lose what it has acknowledged
     */
    public JdbcStore open() {
      FileConnections kept = ownFile ? new FileConnections(database) : null;
      try {
        Dialect spoken = dialect == null ? Database.dialect(database) : dialect;
        Database.checkDurable(database, spoken);
        if (migrates) Schema.migrate(database, spoken, prefix);
        return new JdbcStore(this, spoken, kept);
      } catch (RuntimeException failed) {
        if (kept != null) kept.close();
        throw failed;
      }
    }
  }

  @Override
  public <T> T transaction(Function<Transaction, T> work) {
    if (open.get()) {
      throw new IllegalStateException("a transaction is open in this thread already");
    }
    open.set(true);
    try {
      Optional<Connection> hosts = host.current();
      return hosts.isPresent() ? joined(hosts.get(), work) : repeated(work);
    } finally {
      open.remove();
    }
  }

  private <T> T joined(Connection connection, Function<Transaction, T> work) {
    // Not closed: it is the host's.
    Handle handle = Jdbi.create(() -> connection).open();
    return done(new JdbcTransaction(handle, sqlOfHosts, shared, true), work, false);
  }

  private <T> T repeated(Function<Transaction, T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return once(work, tried > 1);
      } catch (Conflict conflict) {
        if (tried == TRIES) throw conflict;
        pause(tried);
      }
    }
  }

  private <T> T once(Function<Transaction, T> work, boolean again) {
    try {
      if (kept != null) return kept.with(handle -> committed(handle, work, again));
      try (Handle handle = jdbi.open()) {
        return committed(handle, work, again);
      }
    } catch (RuntimeException failed) {
      throw Failures.of(failed);
    }
  }

  private <T> T committed(Handle handle, Function<Transaction, T> work, boolean again) {
    handle.begin();
    try {
      T answer = done(new JdbcTransaction(handle, sql, shared, again), work, true);
      handle.commit();
      return answer;
    } catch (RuntimeException | Error failed) {
      rollback(handle, failed);
      throw failed;
    }
  }

  private static void rollback(Handle handle, Throwable why) {
    try {
      handle.rollback();
    } catch (RuntimeException alsoFailed) {
      why.addSuppressed(alsoFailed);
    }
  }

  private <T> T done(JdbcTransaction transaction, Function<Transaction, T> work, boolean commits) {
    try {
      if (clock != null) transaction.now(clock.instant());
      T answer = work.apply(transaction);
      transaction.end(commits);
      return answer;
    } catch (RuntimeException failed) {
      throw Failures.of(failed);
    }
  }

  /** Those who met do not meet again at once. */
  private static void pause(int tried) {
    long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * tried);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** For demos: from now on, and for every node, it is that much later than the database says. */
  public void setClockOffset(Duration offset) {
    transaction(
        transaction -> {
          transaction.put(new ClockOffset(offset));
          return true;
        });
  }

  @Override
  public void close() {
    if (kept != null) kept.close();
  }
}
