package org.sunlit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.SettableClock;
import org.sunlit.record.Digest;
import org.sunlit.record.FileUse;
import org.sunlit.record.Ids;
import org.sunlit.record.KeptFile;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

class KeptFilesTest {
  private static final SubjectId ITEM = new SubjectId("item-a");
  private static final SubjectId OTHER = new SubjectId("item-b");

  private final SettableClock clock = new SettableClock("2026-03-09");
  private final BlobsInSight blobs = new BlobsInSight();
  private final Store store = TestStores.open(clock);
  private final Ids ids = new Ids(new Random(1));
  private final Set<SubjectId> naming = new HashSet<>();
  private final KeptFiles files = filesOn(store);

  private KeptFiles filesOn(Store store) {
    return new KeptFiles(
        store, blobs, ids, (transaction, subject, digest) -> naming.contains(subject));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private KeptFile kept(String text) {
    return files.keep(bytes(text), 1000);
  }

  private String read(Digest digest) throws IOException {
    try (InputStream in = files.open(digest)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void later(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  private void uses(SubjectId subject, KeptFile file) {
    naming.add(subject);
    store.transaction(
        transaction -> {
          transaction.touch(transaction.row(KeptFile.class, file.key()).orElseThrow());
          transaction.put(new FileUse(subject, file.sha256(), transaction.now()));
          return true;
        });
  }

  private void namesNothingAnyMore(SubjectId subject, KeptFile file) {
    naming.remove(subject);
    store.transaction(
        transaction -> {
          transaction.put(new FileUse(subject, file.sha256(), transaction.now()));
          return true;
        });
  }

  @Test
  void finds_a_file_by_its_digest_and_keeps_the_same_bytes_once() throws IOException {
    KeptFile file = kept("决算表");

    assertThat(kept("决算表")).isEqualTo(file);
    files.work();

    assertThat(read(file.sha256())).isEqualTo("决算表");
    assertThat(blobs.there).hasSize(1);
  }

  @Test
  void draws_a_name_that_says_nothing_of_the_bytes() {
    KeptFile here = kept("同意");
    KeptFile elsewhere =
        new KeptFiles(new MemoryStore(clock), new MemoryBlobs(), ids, (t, s, d) -> true)
            .keep(bytes("同意"), 1000);

    assertThat(elsewhere.sha256()).isEqualTo(here.sha256());
    assertThat(elsewhere.blob()).isNotEqualTo(here.blob());
    assertThat(here.blob()).isNotEqualTo(here.sha256().value());
  }

  @Test
  void refuses_what_is_too_large_in_two_languages_and_keeps_nothing() {
    assertThatThrownBy(() -> files.keep(bytes("四个汉字"), 11))
        .isInstanceOfSatisfying(
            TooLarge.class,
            each -> {
              assertThat(each.words().zh()).contains("11 字节");
              assertThat(each.words().en()).contains("11 bytes");
            });
    assertThat(blobs.there).isEmpty();
    assertThat(files.keep(bytes("四个汉字"), 12).size()).isEqualTo(12);
  }

  @Test
  void never_gives_out_a_damaged_file_whole_and_names_it() throws IOException {
    KeptFile right = kept("甲");
    KeptFile wrong = kept("同意聘任");
    blobs.there.put(wrong.blob(), "不同意聘".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> read(wrong.sha256()))
        .isInstanceOf(DamagedFile.class)
        .hasMessageContaining("附件已损坏")
        .hasMessageContaining(wrong.sha256().value());
    assertThat(files.damaged()).containsExactly(wrong.sha256());
    assertThat(read(right.sha256())).isEqualTo("甲");
  }

  @Test
  void is_whole_again_once_lost_bytes_are_handed_in_again() throws IOException {
    KeptFile file = kept("甲");
    blobs.there.clear();
    assertThatThrownBy(() -> read(file.sha256())).isInstanceOf(FileNotFoundException.class);
    assertThat(files.damaged()).containsExactly(file.sha256());

    kept("甲");
    files.work();

    assertThat(read(file.sha256())).isEqualTo("甲");
    assertThat(files.damaged()).isEmpty();
  }

  @Nested
  class WhatNothingRefersTo {
    @Test
    void goes_a_day_after_it_was_handed_in_last() throws IOException {
      KeptFile file = kept("甲");
      later(KeptFiles.GRACE.minusHours(1));
      files.work();
      assertThat(read(file.sha256())).isEqualTo("甲");

      kept("甲");
      later(Duration.ofHours(2));
      files.work();
      assertThat(read(file.sha256())).as("handed in again meanwhile").isEqualTo("甲");

      later(KeptFiles.GRACE);
      assertThat(files.work()).isEmpty();
      assertThat(blobs.there).isEmpty();
      assertThatThrownBy(() -> read(file.sha256())).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void goes_at_once_when_the_last_that_named_it_does_not_any_more() throws IOException {
      KeptFile file = kept("甲");
      uses(ITEM, file);
      uses(OTHER, file);
      later(KeptFiles.GRACE.multipliedBy(400));
      files.work();
      assertThat(read(file.sha256())).as("in use for a year").isEqualTo("甲");

      namesNothingAnyMore(ITEM, file);
      files.work();
      assertThat(read(file.sha256())).as("of another still").isEqualTo("甲");

      namesNothingAnyMore(OTHER, file);
      files.work();
      assertThat(blobs.there).isEmpty();
    }

    @Test
    void is_removed_later_where_the_place_of_files_is_out_of_order() {
      kept("甲");
      later(KeptFiles.GRACE.plusHours(1));
      blobs.beforeRemoval =
          () -> {
            throw new IllegalStateException("out of order");
          };
      assertThat(files.work())
          .hasValueSatisfying(again -> assertThat(again).isAfter(clock.instant()));
      assertThat(blobs.there).hasSize(1);

      blobs.beforeRemoval = () -> {};
      later(Duration.ofHours(1));
      assertThat(files.work()).isEmpty();
      assertThat(blobs.there).isEmpty();
    }
  }

  /** Dies at the n-th transaction, before or after it was committed. */
  private final class Dying implements Store {
    private final AtomicInteger left;
    private final boolean committed;

    Dying(int at, boolean committed) {
      this.left = new AtomicInteger(at);
      this.committed = committed;
    }

    @Override
    public <T> T transaction(Function<Transaction, T> work) {
      boolean last = left.decrementAndGet() == 0;
      if (last && !committed) throw new Killed();
      T answer = store.transaction(work);
      if (last) throw new Killed();
      return answer;
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private void handInUntilKilled(int at, boolean committed) {
    try {
      filesOn(new Dying(at, committed)).keep(bytes("甲"), 1000);
    } catch (Killed asMeant) {
      assertThat(at).isLessThanOrEqualTo(2);
    }
  }

  /** Until nothing is left to do, as a node that was started again. */
  private void tidyUp() {
    for (int turn = 0; turn < 3; turn++) {
      later(KeptFiles.GRACE.plusHours(1));
      files.work();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void leaves_nothing_for_ever_wherever_an_upload_is_killed(int at) {
    for (boolean committed : new boolean[] {false, true}) {
      handInUntilKilled(at, committed);
      tidyUp();

      assertThat(blobs.there).isEmpty();
      assertThat(files.work()).as("nor in the record").isEmpty();
      assertThat(store.<Integer>transaction(t -> t.rows(KeptFile.class).size())).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void ends_what_a_removal_that_was_killed_began(int at) {
    for (boolean committed : new boolean[] {false, true}) {
      kept("甲");
      later(KeptFiles.GRACE.plusHours(1));
      try {
        filesOn(new Dying(at, committed)).work();
      } catch (Killed asMeant) {
        // whoever comes next goes on
      }
      tidyUp();

      assertThat(blobs.there).isEmpty();
      assertThat(files.work()).isEmpty();
    }
  }

  @Test
  void ends_what_an_upload_killed_among_its_bytes_began() {
    blobs.amongBytes =
        () -> {
          throw new Killed();
        };
    assertThatThrownBy(() -> kept("甲")).isInstanceOf(Killed.class);
    assertThat(blobs.there).hasSize(1);
    tidyUp();

    assertThat(blobs.there).isEmpty();
    assertThat(files.work()).isEmpty();
  }

  @Test
  void does_not_take_an_upload_that_comes_to_its_end_too_late() {
    blobs.amongBytes =
        () -> {
          later(KeptFiles.GRACE.plusHours(1));
          files.work();
        };

    assertThatThrownBy(() -> kept("甲")).isInstanceOf(IllegalStateException.class);
    assertThat(store.<Integer>transaction(t -> t.rows(KeptFile.class).size())).isZero();
  }
}
