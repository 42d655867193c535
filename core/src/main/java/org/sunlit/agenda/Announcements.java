package org.sunlit.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.channels.Notifier;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;

/**
 * Everything that has become true with time, numbered in the order of time as far as it was found
 * together. Thread-safe; any number of nodes may tick.
 */
public final class Announcements {
  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
  private static final int BATCH = 100;

  private final Store store;
  private final Agenda agenda;
  private final @Nullable Notifier notifier;

  /**
   * @param notifier whom to tell, if anybody
   */
  public Announcements(Store store, Agenda agenda, @Nullable Notifier notifier) {
    this.store = store;
    this.agenda = agenda;
    this.notifier = notifier;
  }

  /**
   * Records what has become true, in the order of time, and tells the host what it was not told
   * yet.
   *
   * @return when there will be something to do again; nothing if nothing is waited for
   */
  public Optional<Instant> tick() {
    Optional<Instant> next = agenda.tick();
    boolean more = true;
    while (more) more = store.<Boolean>transaction(this::number);
    if (notifier != null) tell(notifier);
    return Stream.concat(next.stream(), store.transaction(Announcements::undelivered).stream())
        .min(Instant::compareTo);
  }

  /** Something that nobody waited for; it is told at the next {@link #tick}. */
  public void announce(SubjectId subject, Occasion occasion) {
    store.transaction(
        transaction -> {
          agenda.happened(transaction, subject, occasion);
          return true;
        });
  }

  /**
   * The announcements after a position, in their order.
   *
   * @param after the position of the last one known; 0 for the first
   */
  public List<Announcement> after(long after, int limit) {
    return store.transaction(transaction -> after(transaction, after, limit));
  }

  /** The same in a transaction that is open already. */
  public static List<Announcement> after(Transaction transaction, long after, int limit) {
    return transaction.rows(Announcement.class, Stamp.of(after), limit);
  }

  /** How many announcements there are. */
  @Kept("announcements-count")
  private record Count(long last) implements Row {
    static final String KEY = "announcements";

    @Override
    public String key() {
      return KEY;
    }

    @Override
    public SubjectId subject() {
      return new SubjectId(KEY);
    }
  }

  private boolean number(Transaction transaction) {
    List<Happened.Unnumbered> some = transaction.rows(Happened.Unnumbered.class, "", BATCH);
    if (some.isEmpty()) return false;
    long position = transaction.row(Count.class, Count.KEY).map(Count::last).orElse(0L);
    for (Happened.Unnumbered each : some) {
      Happened what = each.what();
      position++;
      Announcement announcement =
          new Announcement(position, what.subject(), what.occasion(), what.due());
      transaction.remove(each);
      transaction.put(announcement);
      if (notifier != null) transaction.put(Undelivered.of(announcement, transaction.now()));
    }
    transaction.put(new Count(position));
    return some.size() == BATCH;
  }

  /** Each once at this turn; no transaction is open while the host is told. */
  private void tell(Notifier notifier) {
    Optional<Undelivered> next = store.transaction(Announcements::claim);
    while (next.isPresent()) {
      Undelivered claimed = next.get();
      if (isTold(notifier, claimed)) {
        store.transaction(
            transaction -> {
              transaction.remove(claimed);
              return true;
            });
      }
      next = store.transaction(Announcements::claim);
    }
  }

  private static Optional<Undelivered> claim(Transaction transaction) {
    Instant now = transaction.now();
    Optional<Undelivered> first = transaction.due(Undelivered.class, now, 1).stream().findFirst();
    return first.map(
        each -> {
          Undelivered claimed = each.tried(now);
          transaction.put(claimed);
          return claimed;
        });
  }

  private static Optional<Instant> undelivered(Transaction transaction) {
    return transaction.next(Undelivered.class);
  }

  /** A host may throw anything; then it is told again. */
  private boolean isTold(Notifier notifier, Undelivered undelivered) {
    try {
      Announcement what = after(undelivered.position() - 1, 1).get(0);
      notifier.tell(
          new Notifier.Notice(
              what.position(), what.subject().value(), what.occasion().label(), what.due()));
      return true;
    } catch (Exception foreign) {
      LOG.warn(
          "announcement {} was not told: {}", undelivered.position(), foreign.getClass().getName());
      return false;
    }
  }
}
