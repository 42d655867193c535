package org.sunlit.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Conflict;

/**
 * Statements that go to the database together, in one way there and back, in the order in which
 * they were put in. What is very much goes in several.
 */
final class Parcel {
  private static final int MOST_STATEMENTS = 250;
  private static final long MOST_BYTES = 4_000_000;

  /** The end of a transaction; whoever then commits finds nothing to do. */
  private static final Template COMMIT = Template.of("COMMIT");

  private final Dialect dialect;
  private final List<Piece> pieces = new ArrayList<>();

  Parcel(Dialect dialect) {
    this.dialect = dialect;
  }

  private record Piece(Template statement, List<@Nullable Object> values) {
    long bytes() {
      long bytes = statement.text().length();
      for (Object each : values) {
        if (each instanceof byte[] some) bytes += some.length;
        else if (each instanceof String some) bytes += some.length();
      }
      return bytes;
    }
  }

  void add(Template statement, Map<String, ? extends @Nullable Object> values) {
    pieces.add(new Piece(statement, statement.places(values)));
  }

  /** Ends the transaction with it, where the database can do that and if nothing before failed. */
  void commit() {
    if (dialect.commitsWithTheLast()) add(COMMIT, Map.of());
  }

  /**
   * Sends everything.
   *
   * @throws Conflict if a row is not there that has to be, where the database cannot say so itself
   * @throws Template.Refused if the database does not take something, and then nothing that came
   *     after it
   */
  void send(Handle handle) {
    int from = 0;
    while (from < pieces.size()) {
      int to = from;
      for (long bytes = 0; to < pieces.size() && to - from < most() && bytes < MOST_BYTES; to++) {
        bytes += pieces.get(to).bytes();
      }
      send(handle, pieces.subList(from, to));
      from = to;
    }
    pieces.clear();
  }

  private int most() {
    return dialect.joins() ? MOST_STATEMENTS : 1;
  }

  private void send(Handle handle, List<Piece> some) {
    String text = dialect.joined(some.stream().map(each -> each.statement().text()).toList());
    try (Prepared prepared = Prepared.on(handle, text)) {
      PreparedStatement statement = prepared.statement();
      int at = 1;
      for (Piece piece : some) {
        for (Object each : piece.values()) Template.bind(statement, at++, each);
      }
      statement.execute();
      if (!dialect.joins() && some.get(0).statement().finds() && statement.getUpdateCount() == 0) {
        throw new Conflict("a row that is relied on");
      }
    } catch (SQLException refused) {
      throw new Template.Refused(refused);
    }
  }
}
