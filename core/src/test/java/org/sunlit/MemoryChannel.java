package org.sunlit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** An outlet in memory that does what it should, unless a test tells it otherwise. */
public final class MemoryChannel implements Channel {
  public final Map<PlacementKey, Publication> standing = new ConcurrentHashMap<>();
  public final List<Words> tombstones = new ArrayList<>();
  public final AtomicInteger placed = new AtomicInteger();
  public VisibilityScope reach = VisibilityScope.PUBLIC;
  public @Nullable Supplier<Standing> insteadOfPlacing;
  public @Nullable Supplier<Standing> insteadOfChecking;
  public boolean replaces = true;
  public List<Words> faults = List.of();
  public @Nullable Supplier<List<Words>> insteadOfProbing;
  public final AtomicInteger probed = new AtomicInteger();

  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return reach;
  }

  @Override
  public Standing place(Publication publication, PlacementKey key) {
    placed.incrementAndGet();
    if (insteadOfPlacing != null) return insteadOfPlacing.get();
    standing.put(key, publication);
    return check(key);
  }

  @Override
  public Standing check(PlacementKey key) {
    if (insteadOfChecking != null) return insteadOfChecking.get();
    Publication there = standing.get(key);
    return there == null
        ? new Standing.Absent()
        : new Standing.Live("memory:" + key, reach, there.revision());
  }

  @Override
  public Standing withdraw(PlacementKey key, WithdrawalReason why) {
    standing.remove(key);
    tombstones.add(why.words());
    return new Standing.Absent();
  }

  @Override
  public List<Words> probe() {
    probed.incrementAndGet();
    return insteadOfProbing == null ? faults : insteadOfProbing.get();
  }

  @Override
  public boolean replaces() {
    return replaces;
  }
}
