package org.sunlit.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sunlit.record.Conflict;
import org.sunlit.record.Entry;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * Keeps everything in memory, for tests and demos: one transaction at a time, undone if it fails.
 */
public final class MemoryStore implements Store {
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, List<Entry>> entries = new TreeMap<>();
  private final Map<Class<?>, NavigableMap<String, Row>> rows = new HashMap<>();

  public MemoryStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public <T> T transaction(Function<Transaction, T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("a transaction is open in this thread already");
    }
    lock.lock();
    Undoable transaction = new Undoable(clock.instant());
    try {
      T answer = work.apply(transaction);
      transaction.undo.clear();
      return answer;
    } finally {
      transaction.undo.forEach(Runnable::run);
      lock.unlock();
    }
  }

  private final class Undoable implements Transaction {
    private final Instant now;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Undoable(Instant now) {
      this.now = now;
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public List<Entry> entries(SubjectId subject) {
      return List.copyOf(entries.getOrDefault(subject.value(), List.of()));
    }

    @Override
    public List<SubjectId> subjects(String prefix) {
      return entries.keySet().stream()
          .map(SubjectId::new)
          .filter(each -> each.isOf(prefix))
          .toList();
    }

    @Override
    public void append(Entry entry) {
      String key = entry.subject().value();
      List<Entry> before = entries.getOrDefault(key, List.of());
      if (entry.sequence() != before.size() + 1) {
        throw new Conflict(key + "#" + entry.sequence());
      }
      List<Entry> after = new ArrayList<>(before);
      after.add(entry);
      entries.put(key, after);
      undo.push(
          () -> {
            if (before.isEmpty()) entries.remove(key);
            else entries.put(key, before);
          });
    }

    @Override
    public <R extends Row> List<R> rows(Class<R> type, SubjectId subject) {
      return rows(type).stream().filter(each -> each.subject().equals(subject)).toList();
    }

    @Override
    public <R extends Row> List<R> rows(Class<R> type) {
      return of(type).values().stream().map(type::cast).toList();
    }

    @Override
    public <R extends Row> List<R> rows(Class<R> type, String after, int limit) {
      return of(type).tailMap(after, false).values().stream().limit(limit).map(type::cast).toList();
    }

    @Override
    public <R extends Row> Optional<R> row(Class<R> type, String key) {
      return Optional.ofNullable(of(type).get(key)).map(type::cast);
    }

    @Override
    public <R extends Row> Optional<R> row(Class<R> type, SubjectId subject, String key) {
      return row(type, key).filter(each -> each.subject().equals(subject));
    }

    @Override
    public <R extends Row> List<R> due(Class<R> type, String lane, Instant until, int limit) {
      return awaited(type, lane)
          .filter(each -> !again(each).isAfter(until))
          .limit(limit)
          .map(type::cast)
          .toList();
    }

    @Override
    public Optional<Instant> next(Class<? extends Row> type, String lane) {
      return awaited(type, lane).findFirst().map(Undoable::again);
    }

    private Stream<Row> awaited(Class<?> type, String lane) {
      return of(type).values().stream()
          .filter(each -> each.again() != null && each.lane().equals(lane))
          .sorted(Comparator.comparing(Undoable::again).thenComparing(Row::key));
    }

    private static Instant again(Row row) {
      return Objects.requireNonNull(row.again());
    }

    @Override
    public void put(Row row) {
      Row before = of(row.getClass()).put(row.key(), row);
      undo.push(
          () -> {
            if (before == null) of(row.getClass()).remove(row.key());
            else of(row.getClass()).put(row.key(), before);
          });
    }

    @Override
    public void remove(Row row) {
      Row before = of(row.getClass()).remove(row.key());
      if (before != null) undo.push(() -> of(row.getClass()).put(row.key(), before));
    }

    /** Nobody else does anything meanwhile. */
    @Override
    public void touch(Row row) {
      if (!row.equals(of(row.getClass()).get(row.key()))) throw new Conflict(row.key());
    }

    private NavigableMap<String, Row> of(Class<?> type) {
      return rows.computeIfAbsent(type, each -> new TreeMap<>());
    }
  }
}
