package org.sunlit.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * What statements may hold: on every database the same few words, on each a few of its own, and
 * only names that are nobody's reserved words. A word that is new here has to be reviewed: whether
 * every database has it that speaks the dialect.
 */
final class Reviewed {
  /**
   * Told apart by what H2, PostgreSQL, MariaDB and MySQL all take, and those that descend from
   * them.
   */
  private static final Set<String> EVERYWHERE =
      words(
          "SELECT FROM WHERE AND OR NOT IN IS NULL LIKE EXISTS CASE WHEN THEN ELSE END AS ON JOIN UNION ALL"
              + " DISTINCT GROUP BY HAVING ORDER DESC LIMIT COUNT MIN COALESCE CAST INSERT INTO VALUES UPDATE"
              + " SET DELETE");

  private static final Map<Dialect, Set<String>> OF_ONE =
      Map.of(
          Dialect.H2,
          words(
              "MERGE USING MATCHED KEY OLD TABLE VARCHAR BIGINT BINARY LARGE OBJECT EXTRACT EPOCH CURRENT_TIMESTAMP"),
          Dialect.POSTGRESQL,
          words(
              "COMMIT LOCAL CONFLICT DO NOTHING EXCLUDED WITH RETURNING CROSS LATERAL OFFSET COLLATE VARCHAR BIGINT BYTEA"
                  + " EXTRACT EPOCH"),
          Dialect.MARIADB,
          words(
              "COMMIT IGNORE DUPLICATE KEY UNIX_TIMESTAMP NOW SIGNED BEGIN ATOMIC IF ROW_COUNT SIGNAL SQLSTATE"),
          Dialect.MYSQL,
          words("IGNORE DUPLICATE KEY UNIX_TIMESTAMP NOW SIGNED"));

  private static final Set<String> DEFINING =
      words("CREATE TABLE INDEX ON CONSTRAINT PRIMARY KEY NOT NULL ALTER ADD COLUMN DEFAULT");

  /** Types that every one of its kin has; a table uses no other. */
  private static final Map<Dialect, Set<String>> TYPES =
      Map.of(
          Dialect.H2,
          words("VARCHAR BIGINT INTEGER VARBINARY BINARY LARGE OBJECT"),
          Dialect.POSTGRESQL,
          words("VARCHAR TEXT BIGINT INTEGER BYTEA COLLATE"),
          Dialect.MARIADB,
          words("VARCHAR TEXT BIGINT INTEGER VARBINARY LONGBLOB CHARACTER SET COLLATE"),
          Dialect.MYSQL,
          words("VARCHAR TEXT BIGINT INTEGER VARBINARY LONGBLOB CHARACTER SET COLLATE"));

  /** Functions in small letters, settings and their values, and the name of a character set. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "clock_timestamp",
          "unnest",
          "enable_seqscan",
          "off",
          "plan_cache_mode",
          "force_generic_plan",
          "utf8mb4");

  private static final Map<String, Set<String>> RESERVED = reserved();

  private static final Pattern READS =
      Pattern.compile("(?<!DELETE )(?:FROM|JOIN) \\w+_(?:shown|gram)\\b");
  private static final Pattern SCOPED =
      Pattern.compile("\\bscope_id (?:= \\?|IN \\(-?\\d+(?:, -?\\d+)*\\)|= \\w\\.(?:scope_)?id)");

  private Reviewed() {}

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  /** What speaks against a statement; nothing if all is well. */
  static List<String> faults(String statement, Dialect dialect) {
    SqlWords words = SqlWords.of(statement);
    List<String> faults = new ArrayList<>();
    Set<String> unknown = new TreeSet<>(words.sql());
    unknown.removeAll(EVERYWHERE);
    unknown.removeAll(OF_ONE.getOrDefault(dialect, Set.of()));
    if (!unknown.isEmpty()) faults.add("not reviewed on " + dialect + ": " + unknown);
    faults.addAll(ofNames(words.ours()));
    faults.addAll(unscoped(statement));
    return faults.stream().map(each -> each + " in " + statement).toList();
  }

  /** The same of what makes a table, with a prefix of ten letters. */
  static List<String> faultsOfDefinition(String text, Dialect dialect) {
    SqlWords words = SqlWords.of(text);
    List<String> faults = new ArrayList<>();
    Set<String> unknown = new TreeSet<>(words.sql());
    unknown.removeAll(DEFINING);
    unknown.removeAll(TYPES.getOrDefault(dialect, Set.of()));
    if (!unknown.isEmpty()) faults.add("not reviewed on " + dialect + ": " + unknown);
    faults.addAll(ofNames(words.ours()));
    for (String each : text.split(";", -1)) {
      if (each.contains("ALTER") && each.contains("NOT NULL") && !each.contains("DEFAULT")) {
        faults.add("an older node does not name this column: " + each.strip());
      }
    }
    return faults;
  }

  private static List<String> ofNames(Set<String> names) {
    Set<String> ours = new TreeSet<>(names);
    ours.removeAll(NOT_OURS);
    List<String> faults = new ArrayList<>();
    for (String each : ours) {
      if (each.length() > 30) faults.add("longer than 30 characters: " + each);
      if (!each.matches("[a-z][a-z0-9_]*")) faults.add("not in small letters: " + each);
      RESERVED.forEach(
          (system, reserved) -> {
            if (reserved.contains(each.toUpperCase(Locale.ROOT))) {
              faults.add("reserved by " + system + ": " + each);
            }
          });
    }
    return faults;
  }

  /**
   * What is shown is read within scopes, each table by a condition of its own; except by the read
   * that is recorded, and by who looks for what to make findable, and answers no reader.
   */
  private static List<String> unscoped(String statement) {
    long read = count(READS, statement);
    if (read == 0 || statement.matches(".* WHERE look_at <= (\\?|:now) .*")) return List.of();
    boolean within = count(SCOPED, statement.replaceAll(":\\w+", "?")) >= read;
    boolean recorded = statement.contains("newer = ''") && isRecordedRead();
    return within || recorded ? List.of() : List.of("reads what is shown without scopes");
  }

  private static long count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    long count = 0;
    while (matcher.find()) count++;
    return count;
  }

  private static boolean isRecordedRead() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames.anyMatch(
                    each ->
                        each.getClassName().equals("org.sunlit.reading.Reading")
                            && each.getMethodName().contains("everything")));
  }

  /** Fails on any other statement than a reviewed one, where it is sent. */
  static DataSource only(DataSource database, Dialect dialect, Set<String> seen) {
    return ProxyDataSourceBuilder.create(database)
        .listener(
            new QueryExecutionListener() {
              @Override
              public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                queries.stream()
                    .map(QueryInfo::getQuery)
                    .filter(each -> isOurs(each) && (seen.add(each) || each.contains("newer = ''")))
                    .flatMap(each -> faults(each, dialect).stream())
                    .findFirst()
                    .ifPresent(
                        fault -> {
                          throw new AssertionError(fault);
                        });
              }

              @Override
              public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
            })
        .build();
  }

  /** Flyway's own statements, and what is asked of a database before it is used, are not. */
  private static boolean isOurs(String statement) {
    return !statement.contains("schema_history")
        && Stream.of(
                "SELECT", "(SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "BEGIN", "SET")
            .anyMatch(statement::startsWith)
        && statement.matches("(?s).*\\bt\\d+_[a-z]+\\b.*");
  }

  private static Map<String, Set<String>> reserved() {
    Map<String, Set<String>> reserved = new LinkedHashMap<>();
    String system = "";
    for (String line : text("reserved-words.txt").split("\n", -1)) {
      if (line.startsWith("@")) system = line.substring(1);
      else if (!line.startsWith("#") && !line.isBlank()) {
        reserved.computeIfAbsent(system, each -> new TreeSet<>()).addAll(List.of(line.split(" ")));
      }
    }
    return reserved;
  }

  static Set<String> systems() {
    return RESERVED.keySet();
  }

  static String text(String resource) {
    try (InputStream in = Reviewed.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalArgumentException("no such resource: " + resource);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.joining("\n"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
