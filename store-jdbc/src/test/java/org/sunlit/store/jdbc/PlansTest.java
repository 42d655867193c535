package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PostgreSQL keeps the plan that a connection made first until it has statistics. Made on empty
 * tables, as in a school that has just been set up, it must be good for full ones.
 */
class PlansTest {
  private static final String PREFIX = Databases.newPrefix();
  private static final Pattern PLACE = Pattern.compile("\\?");

  static Stream<Template> ofFewRows() {
    Statements sql = new Statements(PREFIX, Dialect.POSTGRESQL);
    return Stream.concat(
        Stream.of(
            sql.readSubject,
            sql.readShared,
            sql.readBulk,
            sql.changeRow,
            sql.removeRow,
            sql.touchRow),
        Stream.of(sql.row, sql.rowsOfSubject, sql.rowsAfter, sql.rowsDue, sql.nextDue)
            .map(Template::of));
  }

  @ParameterizedTest
  @MethodSource("ofFewRows")
  void nothing_is_read_through(Template statement) throws SQLException {
    Schema.migrate(Databases.postgresql(), Dialect.POSTGRESQL, PREFIX);
    try (Connection connection = Databases.postgresql().getConnection();
        Statement plain = connection.createStatement()) {
      plain.execute("SET plan_cache_mode = force_generic_plan");
      plain.execute("PREPARE look AS " + numbered(statement.text()));
      String values = String.join(", ", Collections.nCopies(statement.names().size(), "NULL"));

      assertThat(lines(plain, "EXPLAIN EXECUTE look(" + values + ")"))
          .anyMatch(each -> each.contains("Index"))
          .noneMatch(each -> each.contains("Seq Scan"));
    }
  }

  private static String numbered(String text) {
    int[] last = {0};
    return PLACE.matcher(text).replaceAll(found -> "\\$" + ++last[0]);
  }

  private static List<String> lines(Statement plain, String question) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet answer = plain.executeQuery(question)) {
      while (answer.next()) lines.add(answer.getString(1));
    }
    return lines;
  }
}
