package org.sunlit.publishing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.sunlit.channels.Channel;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;

/**
 * Who may call an outlet: few threads of a node at once, so that a slow outlet leaves hands free
 * for the others, and a single one of all nodes where the outlet's keys share files. Thread-safe.
 */
final class Turns {
  private static final int AT_ONCE = 4;

  private final Map<String, Channel> channels;
  private final Store store;
  private final Map<String, Semaphore> hands = new ConcurrentHashMap<>();

  Turns(Map<String, Channel> channels, Store store) {
    this.channels = Map.copyOf(channels);
    this.store = store;
  }

  /** Asked in every transaction that claims something: whether the turn has not passed on. */
  interface GoesOn extends Predicate<Transaction> {
    GoesOn ALWAYS = transaction -> true;
  }

  /** What is done in a turn; whether there may be more to do. */
  interface Work {
    boolean in(GoesOn turn);
  }

  /** Does it if it can be done now; otherwise those who are at it do it. */
  boolean take(String outlet, Work work) {
    boolean single = Objects.requireNonNull(channels.get(outlet), outlet).oneAtATime();
    Semaphore hand = hands.computeIfAbsent(outlet, each -> new Semaphore(single ? 1 : AT_ONCE));
    if (!hand.tryAcquire()) return false;
    try {
      return single ? single(outlet, work) : work.in(GoesOn.ALWAYS);
    } finally {
      hand.release();
    }
  }

  private boolean single(String outlet, Work work) {
    Optional<Turn> begun = store.transaction(transaction -> Turn.begin(transaction, outlet));
    if (begun.isEmpty()) return false;
    Turn turn = begun.get();
    try {
      return work.in(turn::goesOn);
    } finally {
      store.<Boolean>transaction(
          transaction -> {
            turn.end(transaction);
            return true;
          });
    }
  }
}
