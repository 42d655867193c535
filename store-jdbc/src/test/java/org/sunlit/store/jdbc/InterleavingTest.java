package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.consultation.Voice;
import org.sunlit.record.Bytes;
import org.sunlit.record.Conflict;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** Two who meet in the middle of a transaction, on every database. */
class InterleavingTest {
  private static final SubjectId SUBJECT = new SubjectId("item-a");
  private static final Voice.Secret SECRET = new Voice.Secret(SUBJECT, Bytes.utf8("secret"));

  abstract static class OnADatabase {
    private final JdbcStore store = open(database());

    JdbcStore open(DataSource database) {
      return JdbcStore.on(database).prefix(Databases.newPrefix()).open();
    }

    abstract DataSource database();

    private boolean speak(String voice) {
      return store.transaction(
          transaction -> {
            transaction.put(new Voice(voice, SUBJECT));
            transaction.touch(secret(transaction));
            return true;
          });
    }

    private static Voice.Secret secret(Transaction transaction) {
      return transaction
          .row(Voice.Secret.class, SUBJECT, SUBJECT.value())
          .orElseThrow(() -> new IllegalStateException("closed"));
    }

    private void open() {
      store.transaction(
          transaction -> {
            transaction.put(SECRET);
            return true;
          });
    }

    private static boolean elsewhere(BooleanSupplier work) {
      return CompletableFuture.supplyAsync(work::getAsBoolean).join();
    }

    @Test
    void whoever_closes_reads_what_was_said_meanwhile() {
      open();
      AtomicInteger tries = new AtomicInteger();

      List<Voice> sealed =
          store.transaction(
              transaction -> {
                List<Voice> read = transaction.rows(Voice.class, SUBJECT);
                transaction.remove(secret(transaction));
                if (tries.incrementAndGet() == 1) elsewhere(() -> speak("late"));
                return read;
              });

      assertThat(tries).hasValue(2);
      assertThat(sealed).containsExactly(new Voice("late", SUBJECT));
      assertThatThrownBy(() -> speak("too late")).hasMessage("closed");
    }

    @Test
    void those_who_speak_at_once_do_not_hinder_each_other() {
      open();
      AtomicInteger tries = new AtomicInteger();

      store.transaction(
          transaction -> {
            tries.incrementAndGet();
            Voice.Secret secret = secret(transaction);
            elsewhere(() -> speak("first"));
            transaction.put(new Voice("second", SUBJECT));
            transaction.touch(secret);
            return true;
          });

      assertThat(tries).hasValue(1);
    }

    @Test
    void nobody_speaks_once_it_is_closed_meanwhile() {
      open();

      assertThatThrownBy(
              () ->
                  store.transaction(
                      transaction -> {
                        Voice.Secret secret = secret(transaction);
                        elsewhere(this::close);
                        transaction.put(new Voice("late", SUBJECT));
                        transaction.touch(secret);
                        return true;
                      }))
          .hasMessage("closed");
      assertThat(
              store.<List<Voice>>transaction(transaction -> transaction.rows(Voice.class, SUBJECT)))
          .isEmpty();
    }

    private boolean close() {
      return store.transaction(
          transaction -> {
            transaction
                .row(Voice.Secret.class, SUBJECT, SUBJECT.value())
                .ifPresent(transaction::remove);
            return true;
          });
    }

    @Test
    void what_two_have_changed_is_never_lost() {
      open();
      AtomicInteger tries = new AtomicInteger();

      store.transaction(
          transaction -> {
            Voice.Secret before = secret(transaction);
            if (tries.incrementAndGet() == 1) elsewhere(() -> append("a"));
            return put(transaction, before, "b");
          });

      assertThat(tries).hasValue(2);
      assertThat(store.<Voice.Secret>transaction(OnADatabase::secret).secret().toUtf8())
          .isEqualTo("secretab");
    }

    private boolean append(String more) {
      return store.transaction(transaction -> put(transaction, secret(transaction), more));
    }

    private static boolean put(Transaction transaction, Voice.Secret before, String more) {
      transaction.put(new Voice.Secret(SUBJECT, Bytes.utf8(before.secret().toUtf8() + more)));
      return true;
    }

    @Test
    void what_somebody_has_removed_does_not_come_back() {
      open();

      assertThatThrownBy(
              () ->
                  store.transaction(
                      transaction -> {
                        Voice.Secret before = secret(transaction);
                        elsewhere(this::close);
                        return put(transaction, before, "late");
                      }))
          .hasMessage("closed");
    }

    @Test
    void what_is_removed_is_removed_by_one() {
      open();
      AtomicInteger tries = new AtomicInteger();

      assertThatThrownBy(
              () ->
                  store.transaction(
                      transaction -> {
                        tries.incrementAndGet();
                        transaction.remove(secret(transaction));
                        elsewhere(this::close);
                        return true;
                      }))
          .hasMessage("closed");
      assertThat(tries).hasValue(2);
    }

    @Test
    void a_conflict_that_does_not_end_is_told() {
      open();
      AtomicInteger tries = new AtomicInteger();

      assertThatThrownBy(
              () ->
                  store.transaction(
                      transaction -> {
                        Voice.Secret before = secret(transaction);
                        elsewhere(() -> append("x"));
                        tries.incrementAndGet();
                        return put(transaction, before, "y");
                      }))
          .isInstanceOf(Conflict.class);
      assertThat(tries).hasValue(4);
    }
  }

  @Nested
  class H2 extends OnADatabase {
    @Override
    DataSource database() {
      return Databases.h2();
    }
  }

  @Nested
  class PostgreSql extends OnADatabase {
    @Override
    DataSource database() {
      return Databases.postgresql();
    }
  }

  /** No conflict is known by the words of a complaint. */
  @Nested
  class PostgreSqlInChinese extends OnADatabase {
    private static final InChinese WORDS = new InChinese();

    @Override
    DataSource database() {
      return WORDS.of(Databases.postgresql());
    }

    @AfterAll
    static void there_were_complaints() {
      assertThat(WORDS.complaints()).isGreaterThan(3);
    }
  }

  @Nested
  class MariaDb extends OnADatabase {
    @Override
    DataSource database() {
      return Databases.mariaDb();
    }
  }

  /** MySQL's way of sending, one by one, on the database that is nearest to it. */
  @Nested
  class OneByOne extends MariaDb {
    @Override
    JdbcStore open(DataSource database) {
      String prefix = Databases.newPrefix();
      Schema.migrate(database, Dialect.MARIADB, prefix);
      return JdbcStore.on(database).prefix(prefix).dialect(Dialect.MYSQL).withoutMigration().open();
    }
  }
}
