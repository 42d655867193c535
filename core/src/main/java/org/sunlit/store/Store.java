package org.sunlit.store;

import java.util.function.Function;
import org.sunlit.record.Transaction;

/**
 * Where a school's record is kept. Thread-safe. What it promises is checked by {@code
 * StoreContract}:
 *
 * <ol>
 *   <li>A transaction happens wholly or not at all, and sees its own writes.
 *   <li>Of two transactions that append the same entry or change the same row, one fails with
 *       {@link org.sunlit.record.Conflict} and leaves nothing.
 *   <li>{@link Transaction#now} is one instant throughout a transaction, and no one else is asked.
 *   <li>Entries are never changed, and come back byte for byte in their order.
 *   <li>Rows come in the order of their keys, compared character by character.
 * </ol>
 */
public interface Store extends AutoCloseable {

  /** Runs the work in one transaction; an exception undoes everything and is thrown on. */
  <T> T transaction(Function<Transaction, T> work);

  @Override
  default void close() {}
}
