package org.sunlit.store.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.sunlit.reading.Grams;
import org.sunlit.reading.ScopeId;
import org.sunlit.reading.Shown;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/**
 * Writes what {@link ShownQueries} reads: the lines of {@link Shown}, a scope when something is
 * first shown to it, and the words of {@link Grams}. Thread-safe.
 */
final class ShownTables {
  /** Never: no instant that a database tells is so late. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int LONGEST = 1000;

  private final Template addScope;
  private final Template putLine;
  private final String dropGrams;
  private final String addGram;
  private final String looked;
  private final String dropLines;

  /** Scopes that are known to have been committed. */
  private final Set<Long> known = ConcurrentHashMap.newKeySet();

  ShownTables(String prefix, Dialect dialect) {
    String shown = prefix + "shown";
    String gram = prefix + "gram";
    this.addScope = Template.of(dialect.addScope(prefix + "scope"));
    this.putLine = Template.of(dialect.putLine(shown));
    this.dropGrams = "DELETE FROM %s WHERE item = :item".formatted(gram);
    this.addGram =
        "INSERT INTO %s (scope_id, gram, item, text_no) VALUES (:scope, :gram, :item, :text)"
            .formatted(gram);
    this.looked =
        "UPDATE %s SET look_at = down_at WHERE item = :item AND scope_id = :scope AND text_no = :text"
            .formatted(shown);
    this.dropLines = "DELETE FROM %s WHERE item = :item AND down_at <= :now".formatted(shown);
  }

  /** Puts in what is to be sent; what it learns of scopes counts once that is committed. */
  void write(Parcel parcel, Handle handle, Collection<Shown> items) {
    if (items.isEmpty()) return;
    addScopes(parcel, handle, items);
    for (Shown item : items) {
      long down = item.down() == null ? NEVER : Micros.of(item.down());
      for (Shown.Line each : item.lines()) {
        line(parcel, item, each.scopeId(), down, each, newer(item, each));
      }
      for (VisibilityScope each : item.gone()) {
        line(parcel, item, ScopeId.of(each), 0, null, "");
      }
    }
  }

  /** A line that is gone is one that is down since ever and says nothing. */
  private void line(
      Parcel parcel, Shown item, long scope, long down, Shown.@Nullable Line line, String newer) {
    Map<String, Object> values = new HashMap<>();
    values.put("item", item.key());
    values.put("scope", scope);
    values.put("age", line == null ? 0 : -Micros.of(line.at()));
    values.put("visit", line == null ? -1 : line.visit());
    values.put("stage", line == null ? "" : line.stage().name());
    values.put("entry", item.entry());
    values.put("down", down);
    values.put("text", line == null ? -1 : line.version());
    values.put("newer", newer);
    values.put("title", line == null ? "" : cut(line.title()));
    values.put("summary", line == null ? "" : cut(line.summary()));
    parcel.add(putLine, values);
  }

  private static String newer(Shown item, Shown.Line line) {
    return item.lines().stream()
        .filter(each -> each.visit() > line.visit())
        .map(each -> Long.toString(each.scopeId()))
        .collect(Collectors.joining(" "));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  /** In one order, so that two who add the same do not wait for each other. */
  private void addScopes(Parcel parcel, Handle handle, Collection<Shown> items) {
    TreeMap<Long, VisibilityScope> unknown = new TreeMap<>();
    for (Shown item : items) {
      for (Shown.Line each : item.lines()) {
        if (!known.contains(each.scopeId())) unknown.put(each.scopeId(), each.scope());
      }
    }
    if (unknown.isEmpty()) return;
    unknown.forEach(
        (id, scope) -> {
          for (Audience each : scope.audiences()) {
            parcel.add(
                addScope,
                Map.of("audience", each.toString(), "scope", id, "audiences", ScopeId.text(scope)));
          }
        });
    Set<Long> added = new HashSet<>(unknown.keySet());
    handle.afterCommit(() -> known.addAll(added));
  }

  void write(Handle handle, Grams grams, Instant now) {
    handle.createUpdate(dropGrams).bind("item", grams.key()).execute();
    List<Long> scopes = new ArrayList<>(grams.texts().keySet());
    PreparedBatch words = handle.prepareBatch(addGram);
    PreparedBatch lines = handle.prepareBatch(looked);
    for (Long scope : scopes) {
      Grams.Text text = grams.texts().get(scope);
      if (text == null) continue;
      for (String gram : text.grams()) {
        words
            .bind("scope", scope)
            .bind("gram", gram)
            .bind("item", grams.key())
            .bind("text", text.version())
            .add();
      }
      lines.bind("item", grams.key()).bind("scope", scope).bind("text", text.version()).add();
    }
    if (words.size() > 0) words.execute();
    if (lines.size() > 0) lines.execute();
    handle.createUpdate(dropLines).bind("item", grams.key()).bind("now", Micros.of(now)).execute();
  }
}
