package org.sunlit.store.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;

/** An outlet that understands no keys: whatever it is given twice stands there twice. */
final class CountingChannel implements Channel {
  private final Map<PlacementKey, String> standing = new ConcurrentHashMap<>();
  private final Map<PlacementKey, AtomicInteger> placed = new ConcurrentHashMap<>();

  Set<PlacementKey> standing() {
    return standing.keySet();
  }

  List<PlacementKey> placedTwice() {
    return placed.entrySet().stream()
        .filter(each -> each.getValue().get() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return VisibilityScope.PUBLIC;
  }

  @Override
  public Standing place(Publication publication, PlacementKey key) {
    placed.computeIfAbsent(key, each -> new AtomicInteger()).incrementAndGet();
    standing.put(key, publication.revision());
    return check(key);
  }

  @Override
  public Standing check(PlacementKey key) {
    String revision = standing.get(key);
    return revision == null
        ? new Standing.Absent()
        : new Standing.Live(key.toString(), VisibilityScope.PUBLIC, revision);
  }

  @Override
  public Standing withdraw(PlacementKey key, WithdrawalReason why) {
    standing.remove(key);
    return new Standing.Absent();
  }
}
