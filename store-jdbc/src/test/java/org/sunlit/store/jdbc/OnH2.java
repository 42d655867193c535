package org.sunlit.store.jdbc;

import java.time.InstantSource;
import org.sunlit.store.Store;
import org.sunlit.store.TestStores;

/** Core's own tests on H2. */
public final class OnH2 implements TestStores {
  @Override
  public Store empty(InstantSource clock) {
    return JdbcStore.on(Databases.h2()).prefix(Databases.newPrefix()).clock(clock).open();
  }
}
