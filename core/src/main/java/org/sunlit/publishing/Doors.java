package org.sunlit.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.channels.Channel;
import org.sunlit.record.Transaction;
import org.sunlit.store.Store;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * Whom each outlet reaches, as far as it is believed: until its probe has passed, the public
 * (C7.2.7). Tried when the school opens, again soon where it did not pass, and now and then where
 * it did, since a door that was shut may come open. Thread-safe.
 */
public final class Doors {
  private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration AGAIN = Duration.ofHours(6);
  private static final Words BROKEN =
      new Words(
          "访问控制验证出错，验证通过前按面向社会对待",
          "trying the access failed; until it passes the outlet counts as public");

  private final Map<String, Channel> channels;
  private final Store store;
  private final Map<String, Tried> tried = new ConcurrentHashMap<>();
  private final Map<String, Door> followed = new ConcurrentHashMap<>();

  /**
   * A door as this node found it last.
   *
   * @param due when to try it again
   */
  private record Tried(Door door, int failures, Instant due) {}

  public Doors(Map<String, Channel> channels, Store store) {
    this.channels = Map.copyOf(channels);
    this.store = store;
    store
        .transaction(transaction -> transaction.rows(Door.class))
        .forEach(each -> followed.put(each.outlet(), each));
    tryAll(store.transaction(Transaction::now));
  }

  /** Whom it would reach, were it asked for {@code wanted}; nobody if there is no such outlet. */
  public VisibilityScope reach(String outlet, VisibilityScope wanted) {
    Channel channel = channels.get(outlet);
    if (channel == null) return VisibilityScope.NOBODY;
    VisibilityScope reach = channel.reach(wanted);
    return reach.isNobody() || hasPassed(outlet) ? reach : VisibilityScope.PUBLIC;
  }

  /** Whether it is meant for anyone at all; so of an outlet that is not there. */
  boolean isOutside(String outlet) {
    Channel channel = channels.get(outlet);
    return channel == null || channel.meantFor(VisibilityScope.PUBLIC).isPublic();
  }

  private boolean hasPassed(String outlet) {
    Tried last = tried.get(outlet);
    return last != null && last.door().passed();
  }

  /** How each outlet was found last, by its id. */
  public List<Door> all() {
    return new TreeMap<>(tried).values().stream().map(Tried::door).toList();
  }

  /** Tries what is due, with no transaction open. */
  void tryAll(Instant now) {
    for (Map.Entry<String, Channel> each : new TreeMap<>(channels).entrySet()) {
      Tried last = tried.get(each.getKey());
      if (last != null && last.due().isAfter(now)) continue;
      List<Words> faults = faults(each.getKey(), each.getValue());
      int failures = faults.isEmpty() ? 0 : last == null ? 1 : last.failures() + 1;
      Duration wait = failures == 0 ? AGAIN : retry(failures);
      tried.put(
          each.getKey(), new Tried(new Door(each.getKey(), faults), failures, now.plus(wait)));
    }
  }

  private static Duration retry(int failures) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
    return wait.compareTo(AGAIN) > 0 ? AGAIN : wait;
  }

  /** A foreign channel may throw anything; then nobody knows who gets in. */
  private static List<Words> faults(String outlet, Channel channel) {
    try {
      List<Words> faults = channel.probe();
      if (!faults.isEmpty()) LOG.warn("outlet {} did not pass its probe: {}", outlet, faults);
      return faults;
    } catch (RuntimeException foreign) {
      LOG.warn("the probe of outlet {} failed: {}", outlet, foreign.getClass().getName());
      return List.of(BROKEN);
    }
  }

  /** The doors from which what is wanted does not follow yet; at first all count as passed. */
  List<Door> changed() {
    return all().stream().filter(each -> each.passed() != wasFollowedAsPassed(each)).toList();
  }

  private boolean wasFollowedAsPassed(Door door) {
    Door before = followed.get(door.outlet());
    return before == null || before.passed();
  }

  /** Says that what is wanted follows from these. */
  void followed(List<Door> doors) {
    store.transaction(
        transaction -> {
          doors.forEach(transaction::put);
          return true;
        });
    doors.forEach(each -> followed.put(each.outlet(), each));
  }

  /** When a door that did not pass is tried again. */
  Optional<Instant> next() {
    return tried.values().stream()
        .filter(each -> !each.door().passed())
        .map(Tried::due)
        .min(Instant::compareTo);
  }
}
