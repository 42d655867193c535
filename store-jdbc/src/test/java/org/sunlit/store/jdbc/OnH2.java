package org.sunlit.store.jdbc;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sunlit.store.Store;
import org.sunlit.store.TestStores;

/** Core's own tests on H2; a statement that was not reviewed fails the test that sends it. */
public final class OnH2 implements TestStores {
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  @Override
  public Store empty(InstantSource clock) {
    return JdbcStore.on(Reviewed.only(Databases.h2(), Dialect.H2, SEEN))
        .dialect(Dialect.H2)
        .prefix(Databases.newPrefix())
        .clock(clock)
        .open();
  }
}
