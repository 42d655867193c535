package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.record.Bytes;
import org.sunlit.record.Content;
import org.sunlit.record.Ids;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

class JdbcStoreOpeningTest {
  private static final SubjectId SUBJECT = new SubjectId("item-a");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void refuses_a_file_that_would_lose_what_it_has_acknowledged() {
    JdbcConnectionPool careless =
        JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("careless"), "", "");
    try {
      assertThatThrownBy(() -> JdbcStore.on(careless).open())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("WRITE_DELAY=0");
    } finally {
      careless.dispose();
    }
  }

  @Test
  void finds_in_a_file_what_was_kept_there() {
    Content text = Content.of(SUBJECT, Bytes.utf8("正文".repeat(60_000)), new Ids(new Random(1)));
    try (JdbcStore store = JdbcStore.inFile(folder.resolve("school"))) {
      store.transaction(transaction -> put(transaction, text));
    }
    try (JdbcStore store = JdbcStore.inFile(folder.resolve("school"))) {
      assertThat(
              store.<Boolean>transaction(
                  transaction ->
                      Content.find(transaction, SUBJECT, text.digest())
                          .filter(text::equals)
                          .isPresent()))
          .as("too large to be brought along unasked")
          .isTrue();
    }
  }

  @Test
  void keeps_an_offset_of_the_clock_for_every_node() {
    try (JdbcStore store = JdbcStore.inFile(folder.resolve("late"))) {
      Instant before = store.transaction(Transaction::now);
      store.setClockOffset(Duration.ofDays(30));

      Instant after = store.transaction(Transaction::now);

      assertThat(Duration.between(before, after))
          .isBetween(Duration.ofDays(30), Duration.ofDays(31));
    }
  }

  @Test
  void takes_only_short_and_plain_prefixes() {
    assertThatThrownBy(() -> JdbcStore.on(Databases.h2()).prefix("sl; DROP"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void names_the_databases_it_knows_when_it_meets_another() {
    assertThatThrownBy(() -> Dialect.of("Oracle"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PostgreSQL");
  }

  private static boolean put(Transaction transaction, Content text) {
    transaction.put(text);
    return true;
  }
}
