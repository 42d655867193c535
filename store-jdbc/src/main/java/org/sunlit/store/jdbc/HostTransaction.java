package org.sunlit.store.jdbc;

import java.sql.Connection;
import java.util.Optional;

/**
 * The port to the host's transactions: where one is open in this thread, the record is written in
 * it, and it is the host that commits, rolls back and, after a {@link org.sunlit.record.Conflict},
 * begins again.
 */
@FunctionalInterface
public interface HostTransaction {
  /** Every transaction is the store's own. */
  HostTransaction NONE = Optional::empty;

  /**
   * The connection of the transaction that is open in this thread; neither closed nor committed
   * here.
   */
  Optional<Connection> current();
}
