package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunlit.record.Bytes;
import org.sunlit.record.Conflict;
import org.sunlit.record.Content;
import org.sunlit.record.Entry;
import org.sunlit.record.Ids;
import org.sunlit.record.SubjectId;
import org.sunlit.store.Store;

/** The record in a transaction of the host: both are there, or neither. */
class HostTransactionTest {
  private static final SubjectId SUBJECT = new SubjectId("item-a");

  private final DataSource database = Databases.postgresql();
  private final String prefix = Databases.newPrefix();
  private final Ids ids = new Ids(new Random(1));

  @BeforeEach
  void theHostHasATable() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + prefix + "of_the_host (id INT)");
    }
  }

  private Entry entry(long sequence) {
    return Entry.of(
        SUBJECT,
        sequence,
        Entry.Visibility.INTERNAL,
        new Entry.Opening(ids.salt(), Bytes.utf8("event")),
        new Entry.Opening(ids.salt(), Bytes.utf8("envelope")));
  }

  private boolean write(Store store) {
    return store.transaction(
        transaction -> {
          transaction.append(entry(transaction.entries(SUBJECT).size() + 1L));
          transaction.put(Content.of(SUBJECT, Bytes.utf8("text"), ids));
          return true;
        });
  }

  private void writeOfTheHost(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO " + prefix + "of_the_host VALUES (1)");
    }
  }

  private int ofTheHost() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("SELECT COUNT(*) FROM " + prefix + "of_the_host")) {
      assertThat(count.next()).isTrue();
      return count.getInt(1);
    }
  }

  private static int entries(Store store) {
    return store.<List<Entry>>transaction(transaction -> transaction.entries(SUBJECT)).size();
  }

  @Nested
  class OfPlainJdbc {
    private final AtomicReference<Optional<Connection>> open =
        new AtomicReference<>(Optional.empty());
    private final JdbcStore store = JdbcStore.on(database).prefix(prefix).host(() -> now()).open();

    private Optional<Connection> now() {
      return Optional.ofNullable(open.get()).flatMap(each -> each);
    }

    @Test
    void is_undone_with_it_and_kept_with_it() throws SQLException {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        open.set(Optional.of(connection));
        write(store);
        writeOfTheHost(connection);
        connection.rollback();
        assertThat(entries(store)).isZero();
        write(store);
        writeOfTheHost(connection);
        connection.commit();
      }
      open.set(Optional.empty());

      assertThat(entries(store)).isEqualTo(1);
      assertThat(ofTheHost()).isEqualTo(1);
    }

    @Test
    void throws_a_conflict_for_the_host_to_begin_again() throws SQLException {
      JdbcStore elsewhere = JdbcStore.on(database).prefix(prefix).open();
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        open.set(Optional.of(connection));
        assertThatThrownBy(
                () ->
                    store.transaction(
                        transaction -> {
                          long next = transaction.entries(SUBJECT).size() + 1L;
                          elsewhereWrites(elsewhere);
                          transaction.append(entry(next));
                          return true;
                        }))
            .isInstanceOf(Conflict.class);
        connection.rollback();
        write(store);
        connection.commit();
      }
      open.set(Optional.empty());

      assertThat(entries(store)).isEqualTo(2);
    }

    private void elsewhereWrites(JdbcStore elsewhere) {
      write(elsewhere);
    }
  }

  @Nested
  class OfSpring {
    private final TransactionTemplate spring =
        new TransactionTemplate(new DataSourceTransactionManager(database));
    private final JdbcStore store =
        JdbcStore.on(database)
            .prefix(prefix)
            .host(
                () ->
                    TransactionSynchronizationManager.isActualTransactionActive()
                        ? Optional.of(DataSourceUtils.getConnection(database))
                        : Optional.empty())
            .open();

    @Test
    void is_undone_with_it_and_kept_with_it() throws SQLException {
      spring.executeWithoutResult(
          status -> {
            write(store);
            status.setRollbackOnly();
          });
      assertThat(entries(store)).isZero();

      spring.executeWithoutResult(
          status -> {
            write(store);
            try {
              writeOfTheHost(DataSourceUtils.getConnection(database));
            } catch (SQLException broken) {
              throw new IllegalStateException(broken);
            }
          });

      assertThat(entries(store)).isEqualTo(1);
      assertThat(ofTheHost()).isEqualTo(1);
    }

    @Test
    void is_the_stores_own_where_the_host_has_none() {
      write(store);

      assertThat(entries(store)).isEqualTo(1);
    }
  }
}
