import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.store.jdbc.JdbcStore;

/** The databases that are measured, durable as a school would run them. */
final class Databases implements AutoCloseable {
  static final int CONNECTIONS = 10;

  final String name;
  final HikariDataSource source;
  private final @Nullable Path file;
  private final AutoCloseable server;

  private Databases(
      String name, HikariDataSource source, @Nullable Path file, AutoCloseable server) {
    this.name = name;
    this.source = source;
    this.file = file;
    this.server = server;
  }

  /** As a school opens it: a file by its path, a server by the host's pool. */
  JdbcStore.Builder store() {
    return file == null ? JdbcStore.on(source) : JdbcStore.on(file);
  }

  /** H2 in a file, which does not wait for the disk: its figures are those of a processor. */
  static Databases h2(Path folder) {
    Path file = folder.resolve("h2");
    HikariDataSource pool =
        pool(
            "jdbc:h2:file:"
                + file.toAbsolutePath()
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;MAX_LENGTH_INPLACE_LOB=65536;OPTIMIZE_REUSE_RESULTS=0;CACHE_SIZE=262144",
            "sunlit");
    return new Databases(
        "H2",
        pool,
        file,
        () -> {
          pool.close();
          try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) Files.delete(each);
          }
          Files.delete(folder);
        });
  }

  /** PostgreSQL that waits for the disk, and says so. */
  static Databases postgresql() throws IOException, SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    HikariDataSource pool = pool(server.getJdbcUrl("postgres", "postgres"), "postgres");
    try (Connection connection = pool.getConnection()) {
      System.out.printf(
          "PostgreSQL %s, fsync %s, synchronous_commit %s%n",
          asked(connection, "SHOW server_version"),
          asked(connection, "SHOW fsync"),
          asked(connection, "SHOW synchronous_commit"));
    }
    return new Databases(
        "PostgreSQL",
        pool,
        null,
        () -> {
          pool.close();
          server.close();
        });
  }

  static HikariDataSource pool(String address, String user) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(address);
    settings.setUsername(user);
    settings.setPassword("");
    settings.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(settings);
  }

  static String asked(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : "";
    }
  }

  /** One beside the pool, for good. */
  Connection connection() throws SQLException {
    return DriverManager.getConnection(source.getJdbcUrl(), source.getUsername(), "");
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) statement.execute(each);
    }
  }

  /** Leaves nothing in the tables of a school. */
  void empty(String... prefixes) throws SQLException {
    for (String prefix : prefixes) {
      for (String table : List.of("entry", "row", "shown", "scope", "gram")) {
        execute("TRUNCATE TABLE " + prefix + table);
      }
    }
  }

  boolean isH2() {
    return name.equals("H2");
  }

  static Path folder() throws IOException {
    return Files.createTempDirectory("sunlit-benchmark");
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
