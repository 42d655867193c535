package org.sunlit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.sunlit.record.Entry;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
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

  private final class Counting implements Transaction {
    private final Transaction transaction;

    Counting(Transaction transaction) {
      this.transaction = transaction;
    }

    @Override
    public Instant now() {
      return transaction.now();
    }

    @Override
    public List<Entry> entries(SubjectId subject) {
      read.incrementAndGet();
      return transaction.entries(subject);
    }

    @Override
    public List<SubjectId> subjects(String prefix) {
      return transaction.subjects(prefix);
    }

    @Override
    public void append(Entry entry) {
      transaction.append(entry);
    }

    @Override
    public <R extends Row> List<R> rows(Class<R> type, SubjectId subject) {
      return transaction.rows(type, subject);
    }

    @Override
    public <R extends Row> List<R> rows(Class<R> type) {
      return transaction.rows(type);
    }

    @Override
    public <R extends Row> List<R> rows(Class<R> type, String after, int limit) {
      return transaction.rows(type, after, limit);
    }

    @Override
    public <R extends Row> Optional<R> row(Class<R> type, String key) {
      return transaction.row(type, key);
    }

    @Override
    public void put(Row row) {
      transaction.put(row);
    }

    @Override
    public void remove(Row row) {
      transaction.remove(row);
    }
  }
}
