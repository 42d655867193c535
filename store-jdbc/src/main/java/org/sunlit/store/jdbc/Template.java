package org.sunlit.store.jdbc;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is written with names ({@code :name}) where values go. Immutable.
 *
 * @param text with question marks, as drivers want it
 * @param names of the values, in the order of the question marks
 * @param finds whether it is about one row, which has to be there
 */
record Template(String text, List<String> names, boolean finds) {
  private static final Pattern NAME = Pattern.compile(":([a-zA-Z][a-zA-Z0-9]*)");

  Template {
    names = List.copyOf(names);
  }

  static Template of(String named) {
    return of(named, false);
  }

  /** Of a change or a removal that fails if there is nothing to change or to remove. */
  static Template finding(String named, Dialect dialect) {
    return of(dialect.finding(named), true);
  }

  private static Template of(String named, boolean finds) {
    List<String> names = new ArrayList<>();
    String text =
        NAME.matcher(named)
            .replaceAll(
                found -> {
                  names.add(found.group(1));
                  return "?";
                });
    return new Template(text, names, finds);
  }

  /** The values in their places; all of them have to be there. */
  List<@Nullable Object> places(Map<String, ? extends @Nullable Object> values) {
    List<@Nullable Object> places = new ArrayList<>();
    for (String each : names) {
      if (!values.containsKey(each)) throw new IllegalArgumentException("no value for " + each);
      places.add(values.get(each));
    }
    return places;
  }

  /** Takes in a row of an answer. */
  interface Taking {
    void take(ResultSet row) throws SQLException;
  }

  /** Asks, and hands over the answer row by row. */
  void ask(Handle handle, Map<String, ? extends @Nullable Object> values, Taking each) {
    askEach(handle, List.of(values).iterator(), each);
  }

  /** The same for some values after the other, each taken when those before are answered. */
  void askEach(
      Handle handle, Iterator<? extends Map<String, ? extends @Nullable Object>> all, Taking each) {
    try (Prepared prepared = Prepared.on(handle, text)) {
      PreparedStatement statement = prepared.statement();
      while (all.hasNext()) {
        int at = 1;
        for (Object value : places(all.next())) bind(statement, at++, value);
        try (ResultSet rows = rows(statement)) {
          while (rows.next()) each.take(rows);
        }
      }
    } catch (SQLException refused) {
      throw new Refused(refused);
    }
  }

  /** The answer, which comes after that to what {@link Dialect#first} may have put before it. */
  private static ResultSet rows(PreparedStatement statement) throws SQLException {
    boolean found = statement.execute();
    while (!found && statement.getUpdateCount() >= 0) found = statement.getMoreResults();
    return statement.getResultSet();
  }

  static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    if (value == null) statement.setNull(at, Types.NULL);
    else if (value instanceof byte[] some) statement.setBytes(at, some);
    else if (value instanceof String some) statement.setString(at, some);
    else if (value instanceof Number some) statement.setLong(at, some.longValue());
    else if (value instanceof List<?> some) statement.setArray(at, array(statement, some));
    else throw new IllegalArgumentException("not a value for a database: " + value.getClass());
  }

  private static Array array(PreparedStatement statement, List<?> values) throws SQLException {
    String kind = values.get(0) instanceof Number ? "bigint" : "varchar";
    return statement.getConnection().createArrayOf(kind, values.toArray());
  }

  /** The database does not take what was sent, or does not answer. */
  static final class Refused extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Refused(SQLException cause) {
      super("the database refuses", cause);
    }
  }
}
