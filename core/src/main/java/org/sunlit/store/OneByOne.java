package org.sunlit.store;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.record.Conflict;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;

/**
 * Work that is done subject by subject, each in a transaction of its own: one for which it fails is
 * put off and told of, and the others have their turn. Thread-safe.
 */
public final class OneByOne {
  private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

  private final Store store;
  private final Trouble.Part part;

  public OneByOne(Store store, Trouble.Part part) {
    this.store = store;
    this.part = part;
  }

  /** Does it, or puts it off; {@link Trouble} alone tells when it is tried again. */
  public boolean done(SubjectId subject, Consumer<Transaction> work) {
    return done(subject, work, (transaction, until) -> {});
  }

  /**
   * Does it, or puts it off.
   *
   * @param putOff what is to be written beside the trouble, given when it is tried again
   * @return whether it was done
   * @throws Conflict if others do the same
   */
  public boolean done(
      SubjectId subject, Consumer<Transaction> work, BiConsumer<Transaction, Instant> putOff) {
    return done(subject, "", work, putOff);
  }

  /**
   * The same for one of several things about a subject.
   *
   * @param name which of them
   */
  public boolean done(
      SubjectId subject,
      String name,
      Consumer<Transaction> work,
      BiConsumer<Transaction, Instant> putOff) {
    try {
      return store.transaction(
          transaction -> {
            work.accept(transaction);
            over(transaction, part, subject, name);
            return true;
          });
    } catch (Conflict meanwhile) {
      throw meanwhile;
    } catch (RuntimeException failed) {
      LOG.error("{} of {} {} is put off: {}", part, subject, name, Trouble.forTheLog(failed));
      return store.transaction(
          transaction -> {
            Instant now = transaction.now();
            Trouble trouble = Trouble.of(transaction, part, subject, name).again(now, failed);
            transaction.put(trouble);
            putOff.accept(transaction, trouble.next(now));
            return false;
          });
    }
  }

  /** It was done: nothing is told of it any more. */
  public static void over(
      Transaction transaction, Trouble.Part part, SubjectId subject, String name) {
    Trouble before = Trouble.of(transaction, part, subject, name);
    if (before.tries() > 0) transaction.remove(before);
  }
}
