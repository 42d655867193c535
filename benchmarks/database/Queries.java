import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sunlit.reading.Bigrams;
import org.sunlit.reading.Newest;
import org.sunlit.reading.ScopeId;
import org.sunlit.reading.ScopesNaming;
import org.sunlit.reading.Sought;
import org.sunlit.store.jdbc.JdbcStore;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;

/**
 * The newest twenty that a viewer may see, among so many items and twenty thousand scopes of ad hoc
 * groups, for seven kinds of viewer; beside the best plan written by hand, which is given the scopes
 * that ours first has to find.
 *
 * <p>Arguments: how often each is asked, and how many items there are.
 */
final class Queries {
  private static final int AD_HOC = 20_000;
  private static final int FIRST_AD_HOC = 1000;
  private static final int PAGE = 20;
  private static final String PREFIX = "q_";
  private static final long NEVER = Long.MAX_VALUE;

  private final Databases database;
  private final JdbcStore store;
  private final int times;

  private Queries(Databases database, int times) {
    this.database = database;
    this.store = JdbcStore.on(database.source).prefix(PREFIX).open();
    this.times = times;
  }

  public static void main(String[] arguments) throws Exception {
    int times = Integer.parseInt(arguments[0]);
    Machine.probe("before");
    List<String> table = new ArrayList<>();
    for (String items : arguments[1].split(",")) {
      int count = Integer.parseInt(items);
      try (Databases h2 = Databases.h2(Databases.folder())) {
        new Queries(h2, times).measure(count, table);
      }
      try (Databases postgresql = Databases.postgresql()) {
        new Queries(postgresql, times).measure(count, table);
      }
    }
    Machine.probe("after");
    System.out.println();
    System.out.println("The newest " + PAGE + ", milliseconds: median (99th of a hundred), " + times + " times each");
    System.out.println();
    System.out.println("| database | items | viewer | scopes | Sunlit | by hand |");
    System.out.println("|---|---|---|---|---|---|");
    table.forEach(System.out::println);
    System.exit(0);
  }

  // what there is

  private static VisibilityScope scope(Audience audience) {
    return VisibilityScope.recalled(List.of(audience));
  }

  private static final Audience STAFF = Audience.of(Community.STAFF);
  private static final Audience STUDENTS = Audience.of(Community.STUDENTS);

  private static Audience group(int number) {
    return Audience.group("g" + number);
  }

  private static Map<String, List<Audience>> viewers() {
    Map<String, List<Audience>> viewers = new LinkedHashMap<>();
    viewers.put("public", List.of(Audience.PUBLIC));
    viewers.put("student", List.of(Audience.PUBLIC, STUDENTS));
    for (int groups : new int[] {1, 20, 100}) {
      viewers.put(
          "staff, " + groups + (groups == 1 ? " group" : " groups"),
          Stream.concat(
                  Stream.of(Audience.PUBLIC, STAFF),
                  IntStream.range(0, groups).mapToObj(Queries::group))
              .toList());
    }
    viewers.put("20 rare groups", rare(20));
    viewers.put("1 rare group", rare(1));
    return viewers;
  }

  private static List<Audience> rare(int groups) {
    return IntStream.range(FIRST_AD_HOC, FIRST_AD_HOC + groups).mapToObj(Queries::group).toList();
  }

  /** Half for all, a fifth for staff and for a hundred groups each, a tenth for students; the oldest for ad hoc groups. */
  private void fill(int items) throws SQLException {
    database.empty(PREFIX);
    database.execute(
        "DROP TABLE IF EXISTS q_number",
        "CREATE TABLE q_number (number INTEGER PRIMARY KEY, id BIGINT NOT NULL)");
    Map<Integer, Audience> numbered = new LinkedHashMap<>();
    numbered.put(-1, Audience.PUBLIC);
    numbered.put(-2, STAFF);
    numbered.put(-3, STUDENTS);
    for (int each = 0; each < 100; each++) numbered.put(each, group(each));
    for (int each = 0; each < AD_HOC; each++) {
      numbered.put(FIRST_AD_HOC + each, group(FIRST_AD_HOC + each));
    }
    try (Connection connection = database.source.getConnection()) {
      connection.setAutoCommit(false);
      name(connection, numbered);
      lines(connection, items);
      connection.commit();
      connection.setAutoCommit(true);
    }
    database.execute(database.isH2() ? "ANALYZE SAMPLE_SIZE 1000" : "VACUUM ANALYZE");
  }

  private static void name(Connection connection, Map<Integer, Audience> numbered)
      throws SQLException {
    try (PreparedStatement number =
            connection.prepareStatement("INSERT INTO q_number VALUES (?, ?)");
        PreparedStatement scope =
            connection.prepareStatement("INSERT INTO q_scope (audience, scope_id, audiences) VALUES (?, ?, ?)")) {
      for (Map.Entry<Integer, Audience> each : numbered.entrySet()) {
        VisibilityScope only = scope(each.getValue());
        number.setInt(1, each.getKey());
        number.setLong(2, ScopeId.of(only));
        number.addBatch();
        scope.setString(1, each.getValue().toString());
        scope.setLong(2, ScopeId.of(only));
        scope.setString(3, ScopeId.text(only));
        scope.addBatch();
      }
      number.executeBatch();
      scope.executeBatch();
    }
  }

  private void lines(Connection connection, int items) throws SQLException {
    int adHoc = Math.min(AD_HOC, items / 5);
    String series =
        database.isH2()
            ? "(SELECT X AS n FROM SYSTEM_RANGE(0, %d)) i".formatted(items - 1)
            : "generate_series(0, %d) AS i (n)".formatted(items - 1);
    String number =
        "CASE WHEN n < %d THEN %d + n WHEN MOD(n, 10) < 2 THEN -2 WHEN MOD(n, 10) = 2 THEN -3 WHEN MOD(n, 10) < 5 THEN MOD(n / 10, 100) ELSE -1 END"
            .formatted(adHoc, FIRST_AD_HOC);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO q_shown (item, scope_id, age, visit_no, stage, entry_code, down_at, look_at, text_no, newer, title, summary)"
                + " SELECT 'item-' || n, s.id, -CAST(n AS BIGINT) * 1000000, 0, 'RESULT_DISCLOSURE', 'R-01', ?, ?, 1, '', '第' || n || '号通知', '摘要' FROM "
                + series
                + " JOIN q_number s ON s.number = "
                + number)) {
      insert.setLong(1, NEVER);
      insert.setLong(2, NEVER);
      int filled = insert.executeUpdate();
      if (filled != items) throw new IllegalStateException(filled + " of " + items);
    }
  }

  // who asks

  private void measure(int items, List<String> table) throws SQLException {
    fill(items);
    Map<String, List<Double>> ours = new LinkedHashMap<>();
    Map<String, List<Double>> byHand = new LinkedHashMap<>();
    Map<String, List<Audience>> viewers = viewers();
    for (int round = -2; round < 5; round++) {
      for (Map.Entry<String, List<Audience>> each : viewers.entrySet()) {
        List<Long> scopes = each.getValue().stream().map(one -> ScopeId.of(scope(one))).toList();
        for (int time = 0; time < times / 5; time++) {
          long begun = System.nanoTime();
          int found = ask(each.getValue());
          long between = System.nanoTime();
          int alike = byHand(scopes);
          long end = System.nanoTime();
          if (found != alike) throw new IllegalStateException(each.getKey() + ": " + found + ", " + alike);
          if (round < 0) continue;
          ours.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add((between - begun) / 1e6);
          byHand.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add((end - between) / 1e6);
        }
      }
    }
    for (String each : viewers.keySet()) {
      table.add(
          "| %s | %,d | %s | %d | %s | %s |"
              .formatted(
                  database.name,
                  items,
                  each,
                  viewers.get(each).size(),
                  told(ours.get(each)),
                  told(byHand.get(each))));
      System.out.println(table.get(table.size() - 1));
    }
  }

  private static String told(List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return "%.2f (%.2f)".formatted(Machine.median(times), sorted.get(sorted.size() * 99 / 100));
  }

  /** As a page is found: the scopes that name the viewer's audiences, then the newest of them. */
  private int ask(List<Audience> audiences) {
    return store.transaction(
        transaction -> {
          Set<Long> scopes =
              transaction.ask(new ScopesNaming(Set.copyOf(audiences))).stream()
                  .map(ScopeId::of)
                  .collect(Collectors.toSet());
          Sought sought =
              new Sought(
                  scopes, false, null, null, null, null, Bigrams.wanted(""), transaction.now());
          return transaction.ask(new Newest(sought, null, PAGE + 1)).size();
        });
  }

  private int byHand(List<Long> scopes) throws SQLException {
    String columns = "item, age, stage, entry_code, title, summary";
    String branch =
        "(SELECT scope_id, %s FROM q_shown WHERE scope_id = ? ORDER BY scope_id, age, item LIMIT %d)"
            .formatted(columns, PAGE + 1);
    String all =
        "SELECT %s FROM (%s) u ORDER BY age, item LIMIT %d"
            .formatted(
                columns,
                String.join(" UNION ALL ", Collections.nCopies(scopes.size(), branch)),
                PAGE + 1);
    try (Connection connection = database.source.getConnection();
        PreparedStatement statement = connection.prepareStatement(all)) {
      for (int at = 0; at < scopes.size(); at++) statement.setLong(at + 1, scopes.get(at));
      int found = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          rows.getString("title");
          found++;
        }
      }
      return found;
    }
  }
}
