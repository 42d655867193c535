package org.sunlit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunlit.SettableClock;
import org.sunlit.record.Bytes;
import org.sunlit.record.Conflict;
import org.sunlit.record.Content;
import org.sunlit.record.Entry;
import org.sunlit.record.Ids;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** What every store promises; the numbers are those of {@link Store}. */
public abstract class StoreContract {
  protected final SettableClock clock = new SettableClock("2026-03-09");
  private final Ids ids = new Ids(new Random(1));
  private final SubjectId subject = new SubjectId("item-a");
  private Store store;

  /** A fresh, empty store that takes its time from the clock. */
  protected abstract Store open(InstantSource clock);

  @BeforeEach
  void openIt() {
    store = open(clock);
  }

  @AfterEach
  void closeIt() {
    store.close();
  }

  private Entry entry(long sequence) {
    return Entry.of(
        subject,
        sequence,
        Entry.Visibility.INTERNAL,
        new Entry.Opening(ids.salt(), Bytes.utf8("event " + sequence)),
        new Entry.Opening(ids.salt(), Bytes.utf8("envelope " + sequence)));
  }

  @Test
  void s1_a_transaction_sees_its_own_writes_and_leaves_nothing_if_it_fails() {
    Content content = Content.of(subject, Bytes.utf8("text"), ids);
    assertThatThrownBy(
            () ->
                store.transaction(
                    tx -> {
                      tx.append(entry(1));
                      tx.put(content);
                      assertThat(tx.entries(subject)).hasSize(1);
                      assertThat(tx.rows(Content.class, subject)).containsExactly(content);
                      tx.remove(content);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(store.<List<Entry>>transaction(tx -> tx.entries(subject))).isEmpty();
    assertThat(store.<List<Content>>transaction(tx -> tx.rows(Content.class))).isEmpty();
    assertThat(store.<List<SubjectId>>transaction(tx -> tx.subjects("item"))).isEmpty();
  }

  @Test
  void s2_an_entry_is_appended_once_and_without_a_gap() {
    Entry first = entry(1);
    store.transaction(tx -> append(tx, first));

    assertThatThrownBy(() -> store.transaction(tx -> append(tx, entry(1))))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> store.transaction(tx -> append(tx, entry(3))))
        .isInstanceOf(Conflict.class);
    assertThat(store.<List<Entry>>transaction(tx -> tx.entries(subject))).containsExactly(first);
  }

  @Test
  void s2_of_many_who_append_the_same_entry_one_succeeds()
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> all =
          IntStream.range(0, 16)
              .<Callable<Boolean>>mapToObj(
                  each ->
                      () -> {
                        try {
                          return store.transaction(tx -> append(tx, entry(1)));
                        } catch (Conflict other) {
                          return false;
                        }
                      })
              .toList();
      int succeeded = 0;
      for (Future<Boolean> each : threads.invokeAll(all)) {
        if (each.get()) succeeded++;
      }
      assertThat(succeeded).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void s3_now_is_one_instant_throughout() {
    store.transaction(
        tx -> {
          var before = tx.now();
          clock.set(clock.instant().plusSeconds(60));
          assertThat(tx.now()).isEqualTo(before);
          return true;
        });
    assertThat(store.<Object>transaction(Transaction::now)).isEqualTo(clock.instant());
  }

  @Test
  void s4_entries_come_back_byte_for_byte_in_their_order() {
    List<Entry> written = List.of(entry(1), entry(2), entry(3));
    store.transaction(
        tx -> {
          written.forEach(tx::append);
          return true;
        });

    List<Entry> read = store.transaction(tx -> tx.entries(subject));

    assertThat(read).isEqualTo(written).allMatch(Entry::isIntact);
  }

  @Test
  void rows_are_replaced_by_key_sorted_and_removed() {
    Content one = Content.of(subject, Bytes.utf8("one"), ids);
    Content two = Content.of(new SubjectId("item-b"), Bytes.utf8("two"), ids);
    store.transaction(
        tx -> {
          tx.put(one);
          tx.put(two);
          tx.put(one);
          return true;
        });

    assertThat(store.<List<Content>>transaction(tx -> tx.rows(Content.class)))
        .containsExactlyInAnyOrder(one, two)
        .isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()));
    assertThat(store.<List<Content>>transaction(tx -> tx.rows(Content.class, subject)))
        .containsExactly(one);
    store.transaction(
        tx -> {
          tx.remove(one);
          tx.remove(one);
          return true;
        });
    assertThat(store.<Boolean>transaction(tx -> tx.row(Content.class, one.key()).isEmpty()))
        .isTrue();
  }

  private static boolean append(Transaction transaction, Entry entry) {
    transaction.append(entry);
    return true;
  }

  @Test
  void s5_rows_come_in_the_order_of_their_keys_some_at_a_time() {
    List<Content> all =
        IntStream.range(0, 5)
            .mapToObj(each -> Content.of(subject, Bytes.utf8("text " + each), ids))
            .sorted(Comparator.comparing(Content::key))
            .toList();
    store.transaction(
        tx -> {
          all.forEach(tx::put);
          return true;
        });

    List<Content> first = store.transaction(tx -> tx.rows(Content.class, "", 2));
    List<Content> rest = store.transaction(tx -> tx.rows(Content.class, first.get(1).key(), 10));

    assertThat(first).isEqualTo(all.subList(0, 2));
    assertThat(rest).isEqualTo(all.subList(2, 5));
    assertThat(store.<List<Content>>transaction(tx -> tx.rows(Content.class, rest.get(2).key(), 1)))
        .isEmpty();
  }
}
