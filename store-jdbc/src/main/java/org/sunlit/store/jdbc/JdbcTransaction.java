package org.sunlit.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.json.Unreadable;
import org.sunlit.reading.Grams;
import org.sunlit.reading.Newest;
import org.sunlit.reading.ScopesNaming;
import org.sunlit.reading.Shown;
import org.sunlit.reading.Tally;
import org.sunlit.reading.Unindexed;
import org.sunlit.record.Bytes;
import org.sunlit.record.Conflict;
import org.sunlit.record.Entry;
import org.sunlit.record.Kept;
import org.sunlit.record.Question;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.record.Trouble;

/**
 * One transaction: what belongs to a subject is read in one go when it is first asked for, and what
 * is written is written in one go before the end, or before a query that it may bear on.
 */
final class JdbcTransaction implements Transaction {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcTransaction.class);
  private static final String EVERYBODY = "*";
  private static final String NOBODY = "";

  private final Handle handle;
  private final Statements sql;
  private final SharedRows shared;
  private final Writing writing;
  private final boolean again;
  private @Nullable Instant now;

  private final Map<SubjectId, List<Entry>> entries = new HashMap<>();
  private final List<Entry> appended = new ArrayList<>();
  private final NavigableMap<Held.Key, Held> rows = new TreeMap<>();
  private final Set<Held.Key> touched = new TreeSet<>();
  private final Set<SubjectId> inBulk = new HashSet<>();
  private boolean sharedRead;
  private Held.Key foreseen = new Held.Key("", "");
  private boolean wrote;

  /**
   * @param again whether the same was tried before and met a conflict; what is written without
   *     having been looked for is then looked for first
   */
  JdbcTransaction(Handle handle, Statements sql, SharedRows shared, boolean again) {
    this.handle = handle;
    this.sql = sql;
    this.shared = shared;
    this.writing = new Writing(handle, sql);
    this.again = again;
  }

  // what is read

  @Override
  public Instant now() {
    if (now == null) read(sql.now, new HashMap<>());
    return Objects.requireNonNull(now);
  }

  /** Given from outside, where the database's time does not count. */
  void now(Instant instant) {
    now = instant.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public void foresee(Class<? extends Row> type, String key) {
    foreseen = new Held.Key(kind(type), key);
  }

  @Override
  public void foresee(SubjectId subject) {
    if (entries.containsKey(subject)) readBulk(subject);
    else inBulk.add(subject);
  }

  @Override
  public List<Entry> entries(SubjectId subject) {
    return List.copyOf(read(subject));
  }

  private List<Entry> read(SubjectId subject) {
    List<Entry> known = entries.get(subject);
    if (known != null) return known;
    List<Entry> found = new ArrayList<>();
    entries.put(subject, found);
    Map<String, String> asked = new HashMap<>();
    asked.put("subject", subject.value());
    asked.put("shared", sharedRead ? NOBODY : EVERYBODY);
    asked.put("bulk", inBulk.contains(subject) ? Rows.inBulk(subject) : NOBODY);
    found.addAll(read(sql.readSubject, foreseen(asked)));
    found.sort((a, b) -> Long.compare(a.sequence(), b.sequence()));
    sharedRead = true;
    return found;
  }

  private void readBulk(SubjectId subject) {
    if (inBulk.contains(subject)) {
      read(subject);
    } else {
      inBulk.add(subject);
      read(sql.readBulk, Map.of("bulk", Rows.inBulk(subject)));
    }
  }

  private void readShared() {
    if (sharedRead) return;
    read(sql.readShared, foreseen(new HashMap<>()));
    sharedRead = true;
  }

  private Map<String, String> foreseen(Map<String, String> asked) {
    Held.Key key = foreseen;
    foreseen = new Held.Key("", "");
    if (!key.kind().isEmpty()) rows.putIfAbsent(key, Held.absent());
    asked.put("foreseenKind", key.kind());
    asked.put("foreseenKey", key.key());
    return asked;
  }

  /** Takes in everything that a reading brings; answers the entries among it. */
  private List<Entry> read(Template statement, Map<String, String> asked) {
    List<Entry> found = new ArrayList<>();
    List<Stored> heads = new ArrayList<>();
    statement.ask(handle, asked, row -> take(row, found, heads));
    shared.known(heads).orElseGet(this::learn).forEach(this::hold);
    return found;
  }

  /** What the shared rows say. */
  private List<Stored> learn() {
    List<Stored> all = new ArrayList<>();
    sql.sharedRows.ask(handle, Map.of(), row -> all.add(stored(row)));
    shared.learn(all);
    return all;
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new Held.Key(row.getString("kind"), row.getString("row_key")),
        new SubjectId(row.getString("subject")),
        row.getLong("revision"),
        row.getBytes("body"));
  }

  private void take(ResultSet row, List<Entry> found, List<Stored> heads) throws SQLException {
    SubjectId subject = new SubjectId(named(row.getString("subject")));
    switch (row.getInt("part")) {
      case 0 ->
          found.add(
              new Entry(
                  subject,
                  row.getLong("revision"),
                  Entry.Visibility.valueOf(row.getString("kind")),
                  Bytes.of(row.getBytes("body")),
                  opening(row.getBytes("event_salt"), row.getBytes("event_body")),
                  opening(row.getBytes("envelope_salt"), row.getBytes("envelope_body"))));
      case 1 -> hold(stored(row));
      case 3 -> heads.add(stored(row));
      default -> {
        if (now == null) now = Micros.instant(row.getLong("revision"));
      }
    }
  }

  /** The line that tells the time belongs to nobody. */
  private static String named(String subject) {
    return subject.isEmpty() ? "nobody" : subject;
  }

  private static Entry.Opening opening(byte[] salt, byte[] body) {
    return new Entry.Opening(Bytes.of(salt), Bytes.of(body));
  }

  private void hold(Stored read) {
    Held known = rows.get(read.key);
    boolean better =
        known == null || (!known.isChanged() && (!known.isThere() || known.isTooLarge()));
    if (better) rows.put(read.key, new Held(read));
  }

  @Override
  public List<SubjectId> subjects(String prefix) {
    if (!appended.isEmpty()) flush();
    return query(sql.subjects)
        .bind("from", prefix + "-")
        .bind("to", prefix + (char) ('-' + 1))
        .map((row, context) -> new SubjectId(row.getString("subject")))
        .list();
  }

  @Override
  public <R extends Row> List<R> rows(Class<R> type, SubjectId subject) {
    switch (reading(type)) {
      case WITH_SUBJECT -> read(subject);
      case WITH_ANY -> readShared();
      case IN_BULK -> readBulk(subject);
      case ALONE -> {
        flush(type);
        return list(type, query(sql.rowsOfSubject).bind("subject", subject.value()));
      }
    }
    return held(type, subject);
  }

  @Override
  public <R extends Row> List<R> rows(Class<R> type) {
    if (reading(type) == Kept.Reading.WITH_ANY) {
      readShared();
      return held(type, null);
    }
    flush(type);
    return readable(type, () -> query(sql.rowsOfKind));
  }

  @Override
  public <R extends Row> List<R> rows(Class<R> type, String after, int limit) {
    flush(type);
    return readable(type, () -> query(sql.rowsAfter).bind("after", after).bind("limit", limit));
  }

  @Override
  public <R extends Row> List<R> due(Class<R> type, String lane, Instant until, int limit) {
    flush(type);
    return readable(
        type,
        () ->
            query(sql.rowsDue)
                .bind("lane", lane)
                .bind("until", Micros.of(until))
                .bind("limit", limit));
  }

  @Override
  public Optional<Instant> next(Class<? extends Row> type, String lane) {
    flush(type);
    return query(sql.nextDue)
        .bind("kind", kind(type))
        .bind("lane", lane)
        .map((row, context) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .one()
        .map(Micros::instant);
  }

  @Override
  public <R extends Row> Optional<R> row(Class<R> type, String key) {
    return find(type, key);
  }

  @Override
  public <R extends Row> Optional<R> row(Class<R> type, SubjectId subject, String key) {
    if (!isRead(reading(type), subject)) {
      return row(type, key).filter(each -> each.subject().equals(subject));
    }
    Held held = rows.get(new Held.Key(kind(type), key));
    return held == null || !held.isOf(subject) ? Optional.empty() : find(type, key);
  }

  /** Whether all rows of a subject that are read like this are known, some perhaps only now. */
  private boolean isRead(Kept.Reading reading, SubjectId subject) {
    return switch (reading) {
      case WITH_SUBJECT -> {
        read(subject);
        yield true;
      }
      case WITH_ANY -> {
        readShared();
        yield true;
      }
      case IN_BULK -> inBulk.contains(subject);
      case ALONE -> false;
    };
  }

  private <R extends Row> Optional<R> find(Class<R> type, String key) {
    Held held = look(new Held.Key(kind(type), key), reading(type));
    return held.isThere() ? Optional.of(held.as(type)) : Optional.empty();
  }

  /** What is known of a row, asked for if it has to be. */
  private Held look(Held.Key key, Kept.Reading reading) {
    if (reading == Kept.Reading.WITH_ANY) readShared();
    Held held = rows.get(key);
    boolean known = held != null && !held.isTooLarge();
    if (!known && (held != null || reading != Kept.Reading.WITH_ANY)) {
      query(sql.row)
          .bind("kind", key.kind())
          .bind("key", key.key())
          .map((row, context) -> stored(row))
          .findOne()
          .ifPresent(this::hold);
    }
    return rows.computeIfAbsent(key, each -> Held.absent());
  }

  private <R extends Row> List<R> list(Class<R> type, Query query) {
    List<R> found = new ArrayList<>();
    for (Held.Key each : hold(type, query)) {
      Held held = rows.get(each);
      if (held != null && held.isThere()) found.add(held.as(type));
    }
    return List.copyOf(found);
  }

  /** The same of many subjects, and without what nobody can read: then it is asked anew. */
  private <R extends Row> List<R> readable(Class<R> type, Supplier<Query> query) {
    List<R> found = new ArrayList<>();
    boolean parked = false;
    for (Held.Key each : hold(type, query.get())) {
      Held held = rows.get(each);
      if (held == null || !held.isThere()) continue;
      try {
        found.add(held.as(type));
      } catch (Unreadable unreadable) {
        park(each, held, unreadable);
        parked = true;
      }
    }
    return parked ? readable(type, query) : List.copyOf(found);
  }

  /** Takes in rows of a type, in their order. */
  private List<Held.Key> hold(Class<?> type, Query query) {
    return query
        .bind("kind", kind(type))
        .map(
            (row, context) -> {
              Stored read = stored(row);
              hold(read);
              return read.key;
            })
        .list();
  }

  /** One row that nobody can read does not hold up the rest: it is kept under another kind. */
  private void park(Held.Key key, Held held, Unreadable unreadable) {
    LOG.error(
        "{} {} cannot be read at {} and is left aside",
        key.kind(),
        key.key(),
        unreadable.violation().pointer());
    int moved =
        handle
            .createUpdate(sql.parkRow)
            .bind("aside", key.kind() + "/" + key.key() + "/" + Micros.of(now()))
            .bind("kind", key.kind())
            .bind("key", key.key())
            .execute();
    rows.put(key, Held.absent());
    wrote = true;
    if (moved == 0) return;
    SubjectId subject = Objects.requireNonNull(held.subject());
    put(Trouble.unreadable(subject, key.kind(), key.key(), now(), unreadable));
  }

  /** The rows of a type as far as they are known. */
  private SortedMap<Held.Key, Held> known(Class<?> type) {
    String kind = kind(type);
    return rows.subMap(Held.Key.first(kind), Held.Key.first(kind + '\0'));
  }

  private <R extends Row> List<R> held(Class<R> type, @Nullable SubjectId subject) {
    List<R> found = new ArrayList<>();
    for (Map.Entry<Held.Key, Held> each : List.copyOf(known(type).entrySet())) {
      Held held = each.getValue();
      if (held.isThere() && (subject == null || held.isOf(subject))) {
        found.add(look(each.getKey(), Kept.Reading.ALONE).as(type));
      }
    }
    return List.copyOf(found);
  }

  /** What is asked of {@link Shown} is looked up in tables of their own. */
  @Override
  @SuppressWarnings("unchecked") // the type of a question is that of its answer
  public <A> A ask(Question<A> question) {
    Object known = lookedUp(question);
    return known == null ? question.answer(this) : (A) known;
  }

  private @Nullable Object lookedUp(Question<?> question) {
    flush(Shown.class);
    if (question instanceof Newest newest) return sql.reading.newest(handle, newest);
    if (question instanceof Tally tally) return sql.reading.tally(handle, tally.sought());
    if (question instanceof ScopesNaming scopes) return sql.reading.naming(handle, scopes);
    if (question instanceof Unindexed unindexed) {
      return sql.reading.unindexed(handle, Micros.of(now()), unindexed.limit());
    }
    return null;
  }

  private Query query(String statement) {
    return handle.createQuery(statement);
  }

  // what is written

  @Override
  public void append(Entry entry) {
    List<Entry> known = read(entry.subject());
    if (entry.sequence() != known.size() + 1) {
      throw new Conflict(entry.subject() + "#" + entry.sequence());
    }
    known.add(entry);
    appended.add(entry);
  }

  @Override
  public void put(Row row) {
    if (row instanceof Grams grams) {
      flush(Shown.class);
      sql.shown.write(handle, grams, now());
      wrote = true;
      return;
    }
    Held.Key key = key(row);
    Kept.Reading reading = reading(row.getClass());
    if (reading == Kept.Reading.WITH_ANY) readShared();
    boolean known =
        rows.containsKey(key)
            || (entries.containsKey(row.subject()) && isRead(reading, row.subject()));
    Held held =
        again && !known ? look(key, reading) : rows.computeIfAbsent(key, each -> Held.absent());
    held.put(row);
  }

  @Override
  public void remove(Row row) {
    look(key(row), reading(row.getClass())).remove();
  }

  @Override
  public void touch(Row row) {
    Held.Key key = key(row);
    if (!look(key, reading(row.getClass())).isThere()) throw new Conflict(row.key());
    touched.add(key);
  }

  /** Before the database is asked for rows of a type. */
  private void flush(Class<?> type) {
    if (known(type).values().stream().anyMatch(Held::isChanged)) flush();
  }

  /** Writes what is not written yet. */
  private void flush() {
    write(Set.of(), false);
  }

  /**
   * Everything is written, and what was touched is there still.
   *
   * @param commits whether the transaction is ours to commit
   */
  void end(boolean commits) {
    write(touched, commits);
  }

  private void write(Set<Held.Key> reliedOn, boolean commits) {
    SortedMap<Held.Key, Held> sent = new TreeMap<>();
    rows.forEach(
        (key, held) -> {
          if (held.isChanged()) sent.put(key, held);
        });
    wrote |= !appended.isEmpty() || !sent.isEmpty();
    if (!wrote) return;
    rows.forEach(
        (key, held) -> {
          if (reliedOn.contains(key)) sent.put(key, held);
        });
    if (appended.isEmpty() && sent.isEmpty()) return;
    writing.send(appended, sent, commits);
    appended.clear();
    sent.forEach(
        (key, held) -> {
          if (held.isChanged()) rows.put(key, held.written());
        });
  }

  private static Held.Key key(Row row) {
    return new Held.Key(kind(row.getClass()), row.key());
  }

  private static String kind(Class<?> type) {
    return Rows.kind(type).name();
  }

  private static Kept.Reading reading(Class<?> type) {
    return Rows.kind(type).reading();
  }
}
