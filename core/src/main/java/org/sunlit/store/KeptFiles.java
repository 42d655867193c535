package org.sunlit.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.record.Digest;
import org.sunlit.record.FileUse;
import org.sunlit.record.Ids;
import org.sunlit.record.KeptFile;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * The files of a school: what is known of them in the record, their bytes in {@link Blobs}.
 * Thread-safe.
 *
 * <p>A file is found by the SHA-256 of its bytes; the same bytes are kept once. Their name is drawn
 * at random and written down before the first byte is sent, so that whatever breaks off, when, and
 * on which node, leaves at worst bytes of which the record knows that they may go.
 */
public final class KeptFiles {
  /** So long a file waits for an order that refers to it, and an upload may take. */
  static final Duration GRACE = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
  private static final Duration UNTIL_TRIED_AGAIN = Duration.ofHours(1);
  private static final int BATCH = 100;

  private final Store store;
  private final Blobs blobs;
  private final Ids ids;
  private final References references;

  /** Says whether anything that is kept of a subject names a file. */
  @FunctionalInterface
  public interface References {
    boolean remain(Transaction transaction, SubjectId subject, Digest sha256);
  }

  public KeptFiles(Store store, Blobs blobs, Ids ids, References references) {
    this.store = store;
    this.blobs = blobs;
    this.ids = ids;
    this.references = references;
  }

  /**
   * Keeps a file; the same bytes again are the same file. To be called while no transaction is
   * open: an order that refers to it comes after.
   *
   * @param most the number of bytes allowed
   * @throws TooLarge if there are more
   * @throws NotKept if it cannot be read or stored
   */
  public KeptFile keep(InputStream bytes, long most) {
    String name = ids.salt().toHex();
    store.transaction(
        transaction -> put(transaction, new StrayBlob(name, false, transaction.now().plus(GRACE))));
    MeasuredStream measured = new MeasuredStream(bytes, most);
    try {
      blobs.keep(name, measured);
    } catch (IOException broken) {
      NotKept failure = new NotKept(broken);
      discard(name, failure);
      throw failure;
    } catch (RuntimeException refused) {
      discard(name, refused);
      throw refused;
    }
    Digest sha256 = measured.digest();
    return store.transaction(transaction -> known(transaction, sha256, name, measured.size()));
  }

  private KeptFile known(Transaction transaction, Digest sha256, String name, long size) {
    StrayBlob uploaded =
        transaction
            .row(StrayBlob.class, StrayBlob.key(name, false))
            .orElseThrow(() -> new IllegalStateException("the upload took longer than " + GRACE));
    Optional<KeptFile> before = transaction.row(KeptFile.class, sha256.value());
    transaction.remove(uploaded);
    hold(transaction, sha256);
    if (before.filter(this::isThere).isPresent()) {
      transaction.touch(before.get());
      put(transaction, new StrayBlob(name, true, transaction.now()));
      return before.get();
    }
    before.ifPresent(lost -> transaction.put(new StrayBlob(lost.blob(), true, transaction.now())));
    KeptFile file = new KeptFile(sha256, name, size, null);
    transaction.put(file);
    return file;
  }

  /** Until an order refers to it. */
  private static void hold(Transaction transaction, Digest sha256) {
    FileUse use = new FileUse(KeptFile.HANDED_IN, sha256, transaction.now().plus(GRACE));
    transaction.row(FileUse.class, use.key());
    transaction.put(use);
  }

  /** As far as can be told without reading it. */
  private boolean isThere(KeptFile file) {
    try {
      return blobs.size(file.blob()).equals(OptionalLong.of(file.size()));
    } catch (IOException unknown) {
      return true;
    }
  }

  /** What cannot be removed now is when its time has come. */
  private void discard(String name, RuntimeException why) {
    try {
      blobs.remove(name);
    } catch (IOException | RuntimeException alsoFailed) {
      why.addSuppressed(alsoFailed);
    }
  }

  /**
   * Opens a file. Its last bytes are given out only after all have been found right: who reads a
   * damaged one meets {@link DamagedFile} before its end.
   *
   * @throws FileNotFoundException if there is no such file, or its bytes are gone
   */
  public InputStream open(Digest sha256) throws IOException {
    KeptFile file =
        store
            .transaction(transaction -> transaction.row(KeptFile.class, sha256.value()))
            .orElseThrow(() -> new FileNotFoundException("no such file: " + sha256));
    return new CheckedStream(blobs.open(file.blob()), sha256, file.size());
  }

  /** Reads every file, and names those that are damaged or gone. */
  public List<Digest> damaged() {
    List<Digest> damaged = new ArrayList<>();
    List<KeptFile> some = after("");
    while (!some.isEmpty()) {
      some.stream().filter(each -> !isWhole(each)).map(KeptFile::sha256).forEach(damaged::add);
      some = after(some.get(some.size() - 1).key());
    }
    return List.copyOf(damaged);
  }

  private List<KeptFile> after(String key) {
    return store.transaction(transaction -> transaction.rows(KeptFile.class, key, BATCH));
  }

  private boolean isWhole(KeptFile file) {
    try (InputStream bytes =
        new CheckedStream(blobs.open(file.blob()), file.sha256(), file.size())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException damaged) {
      return false;
    }
  }

  /**
   * Ends what refers to no file any more, and removes files that nothing refers to.
   *
   * @return when there will be something to do again; nothing if nothing is waited for
   */
  public Optional<Instant> work() {
    due(FileUse.class).forEach(each -> store.transaction(transaction -> review(transaction, each)));
    due(KeptFile.class).forEach(each -> store.transaction(transaction -> drop(transaction, each)));
    due(StrayBlob.class).forEach(this::remove);
    return store.transaction(
        transaction ->
            Stream.of(FileUse.class, KeptFile.class, StrayBlob.class)
                .flatMap(each -> transaction.next(each).stream())
                .min(Instant::compareTo));
  }

  private <R extends Row> List<R> due(Class<R> type) {
    return store.transaction(transaction -> transaction.due(type, transaction.now(), BATCH));
  }

  private boolean review(Transaction transaction, FileUse found) {
    FileUse use = transaction.row(FileUse.class, found.key()).orElse(null);
    Instant now = transaction.now();
    if (use == null || use.again() == null || use.again().isAfter(now)) return false;
    if (!use.subject().equals(KeptFile.HANDED_IN)
        && references.remain(transaction, use.subject(), use.sha256())) {
      return put(transaction, new FileUse(use.subject(), use.sha256(), null));
    }
    transaction.remove(use);
    transaction
        .row(KeptFile.class, use.sha256().value())
        .ifPresent(file -> lookAgain(transaction, file, now));
    return true;
  }

  private boolean drop(Transaction transaction, KeptFile found) {
    KeptFile file = transaction.row(KeptFile.class, found.key()).orElse(null);
    if (file == null || file.again() == null) return false;
    if (isInUse(transaction, file)) return lookAgain(transaction, file, null);
    transaction.remove(file);
    return put(transaction, new StrayBlob(file.blob(), true, transaction.now()));
  }

  private static boolean isInUse(Transaction transaction, KeptFile file) {
    String prefix = FileUse.prefix(file.sha256());
    return transaction.rows(FileUse.class, prefix, 1).stream()
        .anyMatch(each -> each.key().startsWith(prefix));
  }

  private static boolean lookAgain(
      Transaction transaction, KeptFile file, @Nullable Instant again) {
    return put(transaction, new KeptFile(file.sha256(), file.blob(), file.size(), again));
  }

  /** No transaction is open while the blob store is asked; a removal may be done twice. */
  private void remove(StrayBlob stray) {
    StrayBlob going = new StrayBlob(stray.name(), true, stray.again());
    if (!stray.going() && !store.<Boolean>transaction(t -> settle(t, stray, going))) return;
    try {
      blobs.remove(going.name());
    } catch (IOException | RuntimeException broken) {
      LOG.warn("{} cannot be removed from the blob store yet", going.name(), broken);
      store.transaction(
          transaction ->
              put(
                  transaction,
                  new StrayBlob(going.name(), true, transaction.now().plus(UNTIL_TRIED_AGAIN))));
      return;
    }
    store.transaction(transaction -> forget(transaction, going));
  }

  /** From here on an upload that comes to its end is too late. */
  private static boolean settle(Transaction transaction, StrayBlob coming, StrayBlob going) {
    Optional<StrayBlob> there = transaction.row(StrayBlob.class, coming.key());
    there.ifPresent(transaction::remove);
    return there.isPresent() && put(transaction, going);
  }

  private static boolean forget(Transaction transaction, StrayBlob gone) {
    transaction.row(StrayBlob.class, gone.key()).ifPresent(transaction::remove);
    return true;
  }

  private static boolean put(Transaction transaction, Row row) {
    transaction.put(row);
    return true;
  }
}
