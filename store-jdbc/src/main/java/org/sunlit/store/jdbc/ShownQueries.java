package org.sunlit.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;
import org.sunlit.reading.Newest;
import org.sunlit.reading.ScopeId;
import org.sunlit.reading.ScopesNaming;
import org.sunlit.reading.Sought;
import org.sunlit.reading.Tally;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/**
 * The only place that reads what is shown, and always within the scopes of whoever asks; {@link
 * #lines} is the condition that no statement goes without.
 *
 * <p>The newest are found scope by scope, each by one range of an index, and laid together: no
 * reader is so rare, and none has so many groups, that more is read than a page for each scope. A
 * line that a newer one of the reader's hides is left out here, by what the line says of it.
 */
final class ShownQueries {
  private static final int LONGEST_ROUND = 500;
  private static final String COLUMNS =
      "item, scope_id, age, visit_no, stage, entry_code, newer, title, summary";

  private final String shown;
  private final String gram;
  private final Ranges ranges;
  private final Ranges.Range naming;

  ShownQueries(String prefix, Dialect dialect) {
    this.shown = prefix + "shown";
    this.gram = prefix + "gram";
    this.ranges = new Ranges(dialect);
    this.naming = new Ranges.Range("audiences", prefix + "scope", "audience", "VARCHAR", "", "");
  }

  // scopes

  Set<VisibilityScope> naming(Handle handle, ScopesNaming asked) {
    List<String> names = asked.audiences().stream().map(Audience::toString).sorted().toList();
    if (names.isEmpty()) return Set.of();
    Set<VisibilityScope> scopes = new HashSet<>();
    ranges.ask(
        handle,
        naming,
        names,
        Map::of,
        row -> scopes.add(ScopeId.scope(row.getString("audiences"))));
    return scopes;
  }

  // the newest

  /** A line as it was read. */
  private record Line(Newest.Hit hit, int visit, List<Long> newer) {
    boolean counts(Sought sought) {
      return sought.unfiltered() || newer.stream().noneMatch(sought.scopes()::contains);
    }
  }

  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line each) -> each.hit().position())
          .thenComparing(Comparator.comparing(Line::visit).reversed());

  List<Newest.Hit> newest(Handle handle, Newest asked) {
    Sought sought = asked.sought();
    List<Newest.Hit> found = new ArrayList<>();
    if (sought.scopes().isEmpty() && !sought.unfiltered()) return found;
    Newest.Position after = asked.after();
    int most = asked.limit();
    while (true) {
      List<Line> round = round(handle, sought, after, most);
      for (Line each : round) {
        if (each.counts(sought)) found.add(each.hit());
        if (found.size() == asked.limit()) return found;
      }
      if (round.size() < most) return found;
      after = round.get(round.size() - 1).hit().position();
      most = Math.min(LONGEST_ROUND, 2 * most);
    }
  }

  /** The next lines of all scopes together, hidden ones among them. */
  private List<Line> round(
      Handle handle, Sought sought, Newest.@Nullable Position after, int most) {
    if (sought.unfiltered() || !sought.words().isNothing()) {
      return matching(handle, sought, after, most);
    }
    PriorityQueue<Line> newest = new PriorityQueue<>(ORDER.reversed());
    // Sorted by the scope first, though it is one: else H2 does not see that the index is sorted.
    Ranges.Range range =
        new Ranges.Range(
            COLUMNS,
            shown,
            "scope_id",
            "BIGINT",
            filtered(sought) + " ORDER BY scope_id, age, item LIMIT :most",
            " ORDER BY age, item, visit_no DESC LIMIT :most");
    Map<String, Object> values = values(sought, after);
    values.put("most", most);
    ranges.ask(
        handle,
        range,
        sought.scopes().stream().sorted().toList(),
        () -> newest.size() < most ? values : upTo(newest.element(), values),
        row -> {
          newest.add(line(row));
          if (newest.size() > most) newest.remove();
        });
    return newest.stream().sorted(ORDER).toList();
  }

  /** Nothing that is older than a line. */
  private static Map<String, Object> upTo(Line oldest, Map<String, Object> values) {
    Map<String, Object> narrower = new HashMap<>(values);
    narrower.put("high", -Micros.of(oldest.hit().position().at()));
    return narrower;
  }

  /**
   * Where words are looked for few lines are left, and where everything is nobody is in a hurry.
   */
  private List<Line> matching(
      Handle handle, Sought sought, Newest.@Nullable Position after, int most) {
    Query query =
        handle.createQuery(
            "SELECT %s FROM %s l WHERE %s%s%s ORDER BY age, item, visit_no DESC LIMIT :most"
                .formatted(COLUMNS, shown, lines("", sought), filtered(sought), saying(sought)));
    return words(query.bindMap(values(sought, after)), sought)
        .bind("most", most)
        .map((row, context) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    String newer = row.getString("newer");
    return new Line(
        new Newest.Hit(
            new SubjectId(row.getString("item")),
            Micros.instant(-row.getLong("age")),
            Stage.valueOf(row.getString("stage")),
            row.getString("entry_code"),
            row.getString("title"),
            row.getString("summary")),
        row.getInt("visit_no"),
        newer.isEmpty()
            ? List.of()
            : Arrays.stream(newer.split(" ")).map(Long::parseLong).toList());
  }

  // how many

  List<Tally.Count> tally(Handle handle, Sought sought) {
    if (sought.scopes().isEmpty() && !sought.unfiltered()) return List.of();
    String counting =
        sought.unfiltered()
            ? ""
            : " AND (newer = '' OR NOT EXISTS (SELECT 1 FROM %s n WHERE n.item = l.item AND n.visit_no > l.visit_no AND %s))"
                .formatted(shown, lines("n.", sought));
    Query query =
        handle.createQuery(
            "SELECT entry_code, stage, COUNT(*) AS items FROM %s l WHERE %s%s%s%s GROUP BY entry_code, stage"
                .formatted(shown, lines("", sought), filtered(sought), saying(sought), counting));
    Map<String, Map<Stage, Long>> counts = new TreeMap<>();
    words(query.bindMap(values(sought, null)), sought)
        .map(
            (row, context) ->
                new Tally.Count(
                    row.getString("entry_code"),
                    Stage.valueOf(row.getString("stage")),
                    row.getLong("items")))
        .list()
        .forEach(
            each ->
                counts
                    .computeIfAbsent(each.entry(), entry -> new TreeMap<>())
                    .put(each.stage(), each.items()));
    return counts.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().entrySet().stream()
                    .map(count -> new Tally.Count(each.getKey(), count.getKey(), count.getValue())))
        .toList();
  }

  List<SubjectId> unindexed(Handle handle, long now, int limit) {
    return handle
        .createQuery(
            "SELECT DISTINCT item FROM %s WHERE look_at <= :now ORDER BY item LIMIT :limit"
                .formatted(shown))
        .bind("now", now)
        .bind("limit", limit)
        .map((row, context) -> new SubjectId(row.getString("item")))
        .list();
  }

  // conditions

  /**
   * Whose lines: those of the reader's scopes; or, for a read that is recorded, of each item one.
   */
  private static String lines(String of, Sought sought) {
    if (sought.unfiltered()) return of + "newer = ''";
    return sought.scopes().stream()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", of + "scope_id IN (", ")"));
  }

  private static String filtered(Sought sought) {
    String filtered =
        " AND age >= :low AND age <= :high AND (age > :age OR item > :item) AND down_at > :now";
    if (sought.stage() != null) filtered += " AND stage = :stage";
    Set<String> entries = sought.entries();
    if (entries == null) return filtered;
    return entries.isEmpty()
        ? filtered + " AND 1 = 0"
        : filtered + " AND entry_code IN (" + placeholders("e", entries.size()) + ")";
  }

  private static Map<String, Object> values(Sought sought, Newest.@Nullable Position after) {
    long age = after == null ? Long.MIN_VALUE : -Micros.of(after.at());
    long low = sought.before() == null ? age : Math.max(age, 1 - Micros.of(sought.before()));
    Map<String, Object> values = new HashMap<>();
    values.put("low", low);
    values.put("high", sought.from() == null ? Long.MAX_VALUE : -Micros.of(sought.from()));
    values.put("age", age);
    values.put("item", after == null ? "" : after.item().value());
    values.put("now", Micros.of(sought.now()));
    if (sought.stage() != null) values.put("stage", sought.stage().name());
    List<String> entries = sorted(sought.entries());
    for (int at = 0; at < entries.size(); at++) values.put("e" + at, entries.get(at));
    return values;
  }

  /** The items of which one scope's words hold all that is looked for. */
  private String saying(Sought sought) {
    if (sought.words().isNothing()) return "";
    List<String> grams = sorted(sought.words().grams());
    List<String> letters = sorted(sought.words().letters());
    StringBuilder saying = new StringBuilder(" AND item IN (SELECT g.item FROM ");
    saying.append(gram).append(" g JOIN ").append(shown);
    saying.append(" t ON t.item = g.item AND t.scope_id = g.scope_id AND t.text_no = g.text_no");
    saying.append(" WHERE t.down_at > :now");
    if (!sought.unfiltered()) saying.append(" AND ").append(lines("g.", sought));
    saying.append(
        grams.isEmpty()
            ? " AND g.gram LIKE :l0"
            : " AND g.gram IN (" + placeholders("g", grams.size()) + ")");
    for (int at = grams.isEmpty() ? 1 : 0; at < letters.size(); at++) {
      saying.append(
          " AND EXISTS (SELECT 1 FROM %s p WHERE p.scope_id = g.scope_id AND p.item = g.item AND p.text_no = g.text_no AND p.gram LIKE :l%d)"
              .formatted(gram, at));
    }
    if (!grams.isEmpty()) {
      saying.append(" GROUP BY g.item, g.scope_id HAVING COUNT(*) = ").append(grams.size());
    }
    return saying.append(")").toString();
  }

  private static Query words(Query query, Sought sought) {
    List<String> grams = sorted(sought.words().grams());
    List<String> letters = sorted(sought.words().letters());
    for (int at = 0; at < grams.size(); at++) query.bind("g" + at, grams.get(at));
    for (int at = 0; at < letters.size(); at++) query.bind("l" + at, letters.get(at) + "%");
    return query;
  }

  private static List<String> sorted(@Nullable Set<String> some) {
    return some == null ? List.of() : some.stream().sorted().toList();
  }

  private static String placeholders(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(each -> ":" + name + each)
        .collect(Collectors.joining(", "));
  }
}
