package org.sunlit.store.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads one range of an index for each of many keys, each as if it were alone: databases that are
 * given a list of keys read what belongs to all others as well. H2 is in this process and is asked
 * for one key after the other by one prepared statement; PostgreSQL takes the keys as an array,
 * under a text that is always the same; the others get a union, some keys at a time.
 */
final class Ranges {
  /** So many keys at most are asked in one statement. */
  private static final int BRANCHES = 128;

  private final Dialect dialect;

  Ranges(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * What is asked of one key.
   *
   * @param columns what is answered
   * @param from the table, and its column with the key
   * @param kind of the key: a BIGINT or a VARCHAR
   * @param rest what comes behind the condition for the key: more conditions, an order, a limit
   * @param laidTogether an order and a limit for the answers of several keys
   */
  record Range(
      String columns, String from, String key, String kind, String rest, String laidTogether) {
    private String of(String one) {
      return "SELECT %s FROM %s WHERE %s = %s%s".formatted(columns, from, key, one, rest);
    }
  }

  /**
   * The answers of all keys; in the order of each, and not always in that of all together.
   *
   * @param values asked for again before each statement, so that what has been answered by then can
   *     narrow what is asked of the other keys
   */
  void ask(
      Handle handle,
      Range range,
      List<?> keys,
      Supplier<Map<String, Object>> values,
      Template.Taking each) {
    switch (dialect) {
      case H2 ->
          Template.of(range.of(":key"))
              .askEach(
                  handle,
                  keys.stream().map(key -> with(values.get(), Map.of("key", key))).iterator(),
                  each);
      case POSTGRESQL ->
          Template.of(lateral(range)).ask(handle, with(values.get(), Map.of("keys", keys)), each);
      case MARIADB, MYSQL -> {
        for (int from = 0; from < keys.size(); from += BRANCHES) {
          List<?> some = keys.subList(from, Math.min(from + BRANCHES, keys.size()));
          Map<String, Object> places = new HashMap<>();
          List<@Nullable Object> padded = padded(some);
          for (int at = 0; at < padded.size(); at++) places.put("key" + at, padded.get(at));
          Template.of(union(range, padded.size())).ask(handle, with(values.get(), places), each);
        }
      }
    }
  }

  private static Map<String, Object> with(Map<String, Object> values, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(values);
    all.putAll(more);
    return all;
  }

  private static String lateral(Range range) {
    String collated = range.kind().equals("VARCHAR") ? " COLLATE \"C\"" : "";
    return "SELECT l.* FROM unnest(CAST(:keys AS %s[])) AS k (id) CROSS JOIN LATERAL (%s OFFSET 0) l%s"
        .formatted(range.kind(), range.of("k.id" + collated), range.laidTogether());
  }

  private static String union(Range range, int keys) {
    return IntStream.range(0, keys)
        .mapToObj(at -> "(" + range.of(":key" + at) + ")")
        .collect(
            Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") l" + range.laidTogether()));
  }

  /** To the next power of two, so that there are few statements; nothing belongs to no key. */
  private static List<@Nullable Object> padded(List<?> some) {
    int size = Integer.highestOneBit(some.size());
    if (size < some.size()) size *= 2;
    List<@Nullable Object> padded = new ArrayList<>(some);
    padded.addAll(Collections.nCopies(size - some.size(), null));
    return padded;
  }
}
