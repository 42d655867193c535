package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.SettableClock;
import org.sunlit.record.FileUse;
import org.sunlit.record.Ids;
import org.sunlit.record.KeptFile;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.BlobsInSight;
import org.sunlit.store.KeptFiles;
import org.sunlit.store.Store;

/** Whoever refers to a file and whoever removes it meet: one of them notices, in either order. */
class FilesMeetTest {
  private static final SubjectId ITEM = new SubjectId("item-a");
  private static final Duration DAYS = Duration.ofDays(3);

  private final SettableClock clock = new SettableClock("2026-03-09");
  private final BlobsInSight blobs = new BlobsInSight();

  static Stream<Named<Supplier<DataSource>>> databases() {
    return Stream.of(
        Named.of("H2", Databases::h2),
        Named.of("PostgreSQL", Databases::postgresql),
        Named.of("MariaDB", Databases::mariaDb));
  }

  private JdbcStore store(Supplier<DataSource> database) {
    return JdbcStore.on(database.get()).prefix(Databases.newPrefix()).clock(clock).open();
  }

  private KeptFiles on(Store store) {
    return new KeptFiles(
        store, blobs, new Ids(new Random(1)), (transaction, subject, digest) -> true);
  }

  private static KeptFile handedIn(KeptFiles files, int text) {
    return files.keep(new ByteArrayInputStream(new byte[] {1, 2, (byte) text}), 10);
  }

  /** As an order does; whether there was a file to refer to. */
  private static boolean refer(Transaction transaction, KeptFile file) {
    KeptFile there = transaction.row(KeptFile.class, file.key()).orElse(null);
    if (there == null) return false;
    transaction.touch(there);
    transaction.put(new FileUse(ITEM, file.sha256(), transaction.now()));
    return true;
  }

  /** Does something before a transaction is written, once. */
  private record Interrupted(Store store, AtomicReference<Runnable> meanwhile) implements Store {
    @Override
    public <T> T transaction(Function<Transaction, T> work) {
      return store.transaction(
          transaction -> {
            T answer = work.apply(transaction);
            Runnable others = meanwhile.getAndSet(null);
            if (others != null) CompletableFuture.runAsync(others).join();
            return answer;
          });
    }
  }

  /** Nobody waits for an order that refers to it any more. */
  private void expire() {
    clock.set(clock.instant().plus(DAYS));
  }

  /** So that the next to be tried meets nothing of this. */
  private void tidyUp(KeptFiles files) {
    expire();
    files.work();
  }

  private static void assertReadable(KeptFiles files, KeptFile file, int text) throws IOException {
    try (InputStream in = files.open(file.sha256())) {
      assertThat(in.readAllBytes()).containsExactly(1, 2, text);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_order_that_a_removal_overtakes_finds_no_file(Supplier<DataSource> database) {
    JdbcStore store = store(database);
    KeptFiles files = on(store);
    KeptFile file = handedIn(files, 3);
    expire();

    boolean referred =
        new Interrupted(store, new AtomicReference<>(files::work))
            .transaction(transaction -> refer(transaction, file));

    assertThat(referred).isFalse();
    assertThat(blobs.there).isEmpty();
    assertThat(store.<Boolean>transaction(t -> t.rows(FileUse.class, ITEM).isEmpty())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_removal_that_an_order_overtakes_leaves_the_file(Supplier<DataSource> database)
      throws IOException {
    JdbcStore store = store(database);
    KeptFiles files = on(store);
    for (int at = 0; at < 8; at++) {
      int text = at;
      KeptFile file = handedIn(files, text);
      expire();
      AtomicReference<Runnable> meanwhile = new AtomicReference<>();
      AtomicBoolean referred = new AtomicBoolean();
      Runnable order = () -> referred.set(store.transaction(t -> refer(t, file)));

      on(nth(store, at, meanwhile, order)).work();
      files.work();

      assertThat(blobs.there.containsKey(file.blob())).as("at %d", at).isEqualTo(referred.get());
      if (referred.get()) assertReadable(files, file, text);
      tidyUp(files);
    }
  }

  /** Interrupted in its n-th transaction. */
  private static Store nth(
      Store store, int at, AtomicReference<Runnable> meanwhile, Runnable order) {
    int[] left = {at};
    return new Store() {
      @Override
      public <T> T transaction(Function<Transaction, T> work) {
        if (left[0]-- == 0) meanwhile.set(order);
        return new Interrupted(store, meanwhile).transaction(work);
      }
    };
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_file_that_is_handed_in_again_while_it_is_removed_is_there(Supplier<DataSource> database)
      throws IOException {
    JdbcStore store = store(database);
    KeptFiles files = on(store);
    for (int at = 0; at < 6; at++) {
      int text = at;
      KeptFile file = handedIn(files, text);
      expire();

      AtomicBoolean again = new AtomicBoolean();
      Runnable handIn = () -> again.set(handedIn(files, text) != null);
      on(nth(store, at, new AtomicReference<>(), handIn)).work();
      files.work();

      assertThat(again.get()).as("met at %d", at).isTrue();
      assertReadable(files, file, text);
      tidyUp(files);
    }
  }
}
