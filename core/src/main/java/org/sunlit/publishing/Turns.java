package org.sunlit.publishing;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
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
  private final Duration lease;
  private final Map<String, Semaphore> hands = new ConcurrentHashMap<>();

  Turns(Map<String, Channel> channels, Store store, Duration lease) {
    this.channels = Map.copyOf(channels);
    this.store = store;
    this.lease = lease;
  }

  /** A turn as those who are at it see it. */
  interface GoesOn {
    GoesOn ALWAYS = transaction -> true;

    /** Makes it last longer; whether it has not passed on. */
    boolean goesOn(Transaction transaction);
  }

  /** Does it if it can be done now; nothing if others are at the outlet. */
  <T> Optional<T> take(String outlet, Function<GoesOn, T> work) {
    boolean single = Objects.requireNonNull(channels.get(outlet), outlet).oneAtATime();
    Semaphore hand = hands.computeIfAbsent(outlet, each -> new Semaphore(single ? 1 : AT_ONCE));
    if (!hand.tryAcquire()) return Optional.empty();
    try {
      return single ? single(outlet, work) : Optional.of(work.apply(GoesOn.ALWAYS));
    } finally {
      hand.release();
    }
  }

  private <T> Optional<T> single(String outlet, Function<GoesOn, T> work) {
    Optional<Turn> begun = store.transaction(transaction -> Turn.begin(transaction, outlet, lease));
    if (begun.isEmpty()) return Optional.empty();
    Turn turn = begun.get();
    try {
      return Optional.of(work.apply(transaction -> turn.goesOn(transaction, lease)));
    } finally {
      store.<Boolean>transaction(
          transaction -> {
            turn.end(transaction);
            return true;
          });
    }
  }
}
