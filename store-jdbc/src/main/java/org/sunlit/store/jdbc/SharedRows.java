package org.sunlit.store.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The rows that every order needs, such as the lists of all units, as this node read them last. An
 * order reads their keys and revisions only, and what they say if one of them is new. That a
 * revision never comes back, whoever rolls back, restores or adds again, makes this safe.
 * Thread-safe.
 */
final class SharedRows {
  /** Smaller ones were counted from 1 by earlier versions and may come back. */
  private static final long FIRST = 1L << 32;

  private static final long LARGEST_STEP = 1L << 40;

  private volatile Map<Held.Key, Stored> known = Map.of();

  /** How much larger the next revision is. */
  static long step() {
    return ThreadLocalRandom.current().nextLong(FIRST, LARGEST_STEP);
  }

  /** The same rows with what they say; nothing if one of them is not known. */
  Optional<List<Stored>> known(List<Stored> heads) {
    Map<Held.Key, Stored> now = known;
    List<Stored> all = new ArrayList<>();
    for (Stored each : heads) {
      Stored before = now.get(each.key);
      if (before == null || before.revision != each.revision) return Optional.empty();
      all.add(before);
    }
    return Optional.of(all);
  }

  /** All that there are by now. */
  void learn(List<Stored> all) {
    Map<Held.Key, Stored> learnt = new HashMap<>();
    for (Stored each : all) {
      if (each.revision >= FIRST) learnt.put(each.key, each);
    }
    known = learnt;
  }
}
