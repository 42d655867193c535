package org.sunlit.store;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What one thread of a node does while the others go on with something else, for they would only
 * come upon the same. Several nodes may be at it at once. Thread-safe.
 */
public final class OneThread {
  private final ReentrantLock taken = new ReentrantLock();

  /** Does it; nothing if another thread is at it. */
  public <T> Optional<T> alone(Supplier<Optional<T>> work) {
    if (!taken.tryLock()) return Optional.empty();
    try {
      return work.get();
    } finally {
      taken.unlock();
    }
  }
}
