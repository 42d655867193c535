package org.sunlit.store.jdbc;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.sunlit.store.Store;
import org.sunlit.store.StoreContract;

/** What every store promises, on every database. */
class JdbcStoreTest {
  private static Store open(DataSource database, InstantSource clock) {
    return JdbcStore.on(database).prefix(Databases.newPrefix()).clock(clock).open();
  }

  @Nested
  class H2 extends StoreContract {
    @Override
    protected Store open(InstantSource clock) {
      return JdbcStoreTest.open(Databases.h2(), clock);
    }
  }

  @Nested
  class PostgreSql extends StoreContract {
    @Override
    protected Store open(InstantSource clock) {
      return JdbcStoreTest.open(Databases.postgresql(), clock);
    }
  }

  /** No answer depends on the words of a complaint. */
  @Nested
  class PostgreSqlInChinese extends StoreContract {
    @Override
    protected Store open(InstantSource clock) {
      return JdbcStoreTest.open(new InChinese().of(Databases.postgresql()), clock);
    }
  }

  @Nested
  class MariaDb extends StoreContract {
    @Override
    protected Store open(InstantSource clock) {
      return JdbcStoreTest.open(Databases.mariaDb(), clock);
    }
  }
}
