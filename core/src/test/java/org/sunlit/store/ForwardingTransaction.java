package org.sunlit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sunlit.record.Entry;
import org.sunlit.record.Question;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** Passes everything on; tests override what they watch. */
public class ForwardingTransaction implements Transaction {
  private final Transaction to;

  public ForwardingTransaction(Transaction to) {
    this.to = to;
  }

  @Override
  public Instant now() {
    return to.now();
  }

  @Override
  public void foresee(Class<? extends Row> type, String key) {
    to.foresee(type, key);
  }

  @Override
  public void foresee(SubjectId subject) {
    to.foresee(subject);
  }

  @Override
  public List<Entry> entries(SubjectId subject) {
    return to.entries(subject);
  }

  @Override
  public List<SubjectId> subjects(String prefix) {
    return to.subjects(prefix);
  }

  @Override
  public void append(Entry entry) {
    to.append(entry);
  }

  @Override
  public <R extends Row> List<R> rows(Class<R> type, SubjectId subject) {
    return to.rows(type, subject);
  }

  @Override
  public <R extends Row> List<R> rows(Class<R> type) {
    return to.rows(type);
  }

  @Override
  public <R extends Row> List<R> rows(Class<R> type, String after, int limit) {
    return to.rows(type, after, limit);
  }

  @Override
  public <R extends Row> Optional<R> row(Class<R> type, String key) {
    return to.row(type, key);
  }

  @Override
  public <R extends Row> Optional<R> row(Class<R> type, SubjectId subject, String key) {
    return to.row(type, subject, key);
  }

  @Override
  public <R extends Row> List<R> due(Class<R> type, String lane, Instant until, int limit) {
    return to.due(type, lane, until, limit);
  }

  @Override
  public Optional<Instant> next(Class<? extends Row> type, String lane) {
    return to.next(type, lane);
  }

  @Override
  public <A> A ask(Question<A> question) {
    return to.ask(question);
  }

  @Override
  public void put(Row row) {
    to.put(row);
  }

  @Override
  public void remove(Row row) {
    to.remove(row);
  }

  @Override
  public void touch(Row row) {
    to.touch(row);
  }
}
