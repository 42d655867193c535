package org.sunlit.store.jdbc.crash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What a node has to see to, matter by matter, as far as it may begin. Thread-safe. */
final class Errands {
  /** Every so many matters are everybody's: all nodes give the same orders at once. */
  private static final int SHARED = 10;

  private static final int OPEN = 16;

  private final NodeSettings settings;
  private final IntSupplier allowed;
  private final Deque<Errand> open = new ArrayDeque<>();
  private int next;
  private int underWay;

  /**
   * @param allowed how many matters may have been begun by now
   */
  Errands(NodeSettings settings, IntSupplier allowed) {
    this.settings = settings;
    this.allowed = allowed;
  }

  static boolean isOf(int node, int nodes, int matter) {
    return matter % nodes == node || matter % SHARED == 0;
  }

  /** The next one; nothing if it has to be waited for. */
  synchronized @Nullable Errand take() {
    if (next < settings.matters() && open.size() < OPEN) begin();
    Errand taken = open.poll();
    if (taken != null) underWay++;
    return taken;
  }

  private void begin() {
    int most = Math.min(allowed.getAsInt(), settings.matters());
    for (; next < most && open.size() < OPEN; next++) {
      if (isOf(settings.node(), settings.nodes(), next)) open.add(Errand.of(next));
    }
  }

  /** Done with; one that has to wait comes behind all others. */
  synchronized void leave(Errand errand, boolean done) {
    underWay--;
    if (!done) open.addLast(errand);
  }

  /** Whether all of them are done. */
  synchronized boolean areDone() {
    return next == settings.matters() && open.isEmpty() && underWay == 0;
  }
}
