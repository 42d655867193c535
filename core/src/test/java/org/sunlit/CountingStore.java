package org.sunlit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.sunlit.record.Entry;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.store.ForwardingTransaction;
import org.sunlit.store.Store;

/** A store that counts how often a subject's entries are read, which is how often it is folded. */
final class CountingStore implements Store {
  final AtomicInteger read = new AtomicInteger();
  private final Store store;

  CountingStore(Store store) {
    this.store = store;
  }

  @Override
  public <T> T transaction(Function<Transaction, T> work) {
    return store.transaction(transaction -> work.apply(new Counting(transaction)));
  }

  private final class Counting extends ForwardingTransaction {
    Counting(Transaction transaction) {
      super(transaction);
    }

    @Override
    public List<Entry> entries(SubjectId subject) {
      read.incrementAndGet();
      return super.entries(subject);
    }
  }
}
