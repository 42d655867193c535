package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The host's own Flyway in the same schema, be it the version that comes with this module or
 * another.
 */
class HostFlywayTest {
  private static final String HOSTS = "classpath:org/sunlit/store/jdbc/host";

  /** Where the build puts the other version. */
  private static final Path OTHER =
      Path.of(System.getProperty("project.basedir", "."), "target", "other-flyway");

  /** In which schema nobody else has tables. */
  private enum Place {
    H2,
    POSTGRESQL,
    MARIADB;

    DataSource empty() throws SQLException {
      String name = "host_" + Databases.newPrefix() + "x";
      return switch (this) {
        case H2 -> JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "", "");
        case POSTGRESQL -> {
          run(Databases.postgresql(), "CREATE DATABASE " + name);
          yield Databases.postgresql(name);
        }
        case MARIADB -> {
          run(Databases.mariaDb(), "CREATE DATABASE " + name);
          yield Databases.mariaDb(name);
        }
      };
    }
  }

  private static void run(DataSource database, String statement) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(statement);
    }
  }

  private static FluentConfiguration hosts(DataSource database) {
    return Flyway.configure().dataSource(database).locations(HOSTS);
  }

  private static boolean hasTables(DataSource database, String... names) throws SQLException {
    for (String each : names) {
      try (Connection connection = database.getConnection();
          ResultSet found =
              connection
                  .createStatement()
                  .executeQuery(
                      "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = '"
                          + each
                          + "'")) {
        if (!found.next() || found.getInt(1) == 0) return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @EnumSource
  void was_there_before_and_goes_on_after(Place place) throws SQLException {
    DataSource database = place.empty();
    hosts(database).target("1").load().migrate();

    JdbcStore.on(database).open().close();
    hosts(database).load().migrate();
    hosts(database).load().validate();
    JdbcStore.on(database).open().close();

    assertThat(hasTables(database, "sl_row", "leave_of_the_host")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void comes_after_and_is_told_that_the_schema_is_not_empty(Place place) throws SQLException {
    DataSource database = place.empty();
    JdbcStore.on(database).open().close();

    hosts(database).baselineOnMigrate(true).baselineVersion("0").load().migrate();
    JdbcStore.on(database).open().close();

    assertThat(hasTables(database, "sl_row", "staff_of_the_host", "leave_of_the_host")).isTrue();
  }

  /** This module as it runs in a host that has brought another Flyway. */
  private static final class OtherFlyway extends URLClassLoader {
    OtherFlyway() throws IOException {
      super(urls(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] urls() throws IOException {
      List<URL> urls = new ArrayList<>();
      try (Stream<Path> jars = Files.list(OTHER)) {
        for (Path each : jars.toList()) urls.add(each.toUri().toURL());
      }
      for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        if (!each.contains("flyway")) urls.add(Path.of(each).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }

    void openStore(DataSource database, String prefix) throws ReflectiveOperationException {
      Class<?> type = loadClass("org.sunlit.store.jdbc.JdbcStore");
      Object builder = type.getMethod("on", DataSource.class).invoke(null, database);
      builder.getClass().getMethod("prefix", String.class).invoke(builder, prefix);
      Object store = builder.getClass().getMethod("open").invoke(builder);
      type.getMethod("close").invoke(store);
    }

    void migrateHost(DataSource database) throws ReflectiveOperationException {
      Class<?> flyway = loadClass("org.flywaydb.core.Flyway");
      Object settings = flyway.getMethod("configure", ClassLoader.class).invoke(null, this);
      for (Map.Entry<String, Object> each :
          Map.of("dataSource", (Object) database, "locations", new String[] {HOSTS}).entrySet()) {
        Class<?> type = each.getValue() instanceof DataSource ? DataSource.class : String[].class;
        Method set = settings.getClass().getMethod(each.getKey(), type);
        set.invoke(settings, each.getValue());
      }
      Object ready = settings.getClass().getMethod("load").invoke(settings);
      flyway.getMethod("migrate").invoke(ready);
    }
  }

  @Test
  void may_be_of_version_13() throws Exception {
    try (OtherFlyway other = new OtherFlyway()) {
      Class<?> flyway = other.loadClass("org.flywaydb.core.Flyway");
      assertThat(flyway).isNotSameAs(Flyway.class);
      assertThat(flyway.getProtectionDomain().getCodeSource().getLocation().getPath())
          .contains("flyway-core-13.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_version_13_keeps_both_schemas(Place place) throws Exception {
    DataSource database = place.empty();
    String prefix = Databases.newPrefix();
    try (OtherFlyway other = new OtherFlyway()) {
      other.migrateHost(database);
      other.openStore(database, prefix);
      other.migrateHost(database);
    }

    assertThat(hasTables(database, prefix + "row", "leave_of_the_host")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void is_updated_under_a_school_that_is_there(Place place) throws Exception {
    DataSource database = place.empty();
    String prefix = Databases.newPrefix();
    Supplier<JdbcStore> ours = () -> JdbcStore.on(database).prefix(prefix).open();
    ours.get().close();
    try (OtherFlyway other = new OtherFlyway()) {
      other.openStore(database, prefix);
    }
    ours.get().close();

    assertThat(hasTables(database, prefix + "row")).isTrue();
  }
}
