import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * What orders have sent, to be sent again as if somebody had written it by hand: the same
 * statements with the same bytes, in the same transactions, by plain JDBC.
 */
final class Recorded {
  /** One statement with its values; more than one of them are a batch. */
  private record Sent(String statement, List<Object[]> values) {}

  /** Ours ends a transaction with its last statements; plain JDBC has the connection do it. */
  private static final Pattern COMMIT = Pattern.compile("; COMMIT$");

  private final List<List<Sent>> transactions = new ArrayList<>();
  private List<Sent> open = new ArrayList<>();

  /** Learns what goes through; for one thread. */
  DataSource through(DataSource database) {
    return ProxyDataSourceBuilder.create(database)
        .listener(
            new QueryExecutionListener() {
              @Override
              public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

              @Override
              public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                sent(queries);
              }
            })
        .afterMethod(this::ended)
        .build();
  }

  private void sent(List<QueryInfo> queries) {
    for (QueryInfo query : queries) {
      List<Object[]> values = new ArrayList<>();
      for (List<ParameterSetOperation> each : query.getParametersList()) {
        Object[] places = new Object[each.size()];
        for (ParameterSetOperation operation : each) {
          Object[] arguments = operation.getArgs();
          boolean isNull = operation.getMethod().getName().equals("setNull");
          places[(int) arguments[0] - 1] = isNull ? null : arguments[1];
        }
        values.add(places);
      }
      open.add(new Sent(COMMIT.matcher(query.getQuery()).replaceFirst(""), values));
    }
  }

  private void ended(MethodExecutionContext call) {
    Method method = call.getMethod();
    if (!(call.getTarget() instanceof Connection)) return;
    if (method.getName().equals("commit")) {
      transactions.add(open);
      open = new ArrayList<>();
    } else if (method.getName().equals("rollback")) {
      open = new ArrayList<>();
    }
  }

  int size() {
    return transactions.size();
  }

  /** Forgets what came before. */
  void clear() {
    transactions.clear();
    open = new ArrayList<>();
  }

  /** Sends everything to tables with another prefix, by connections of a pool. */
  long again(DataSource database, String from, String to) throws SQLException {
    for (List<Sent> each : transactions) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        for (Sent sent : each) {
          try (PreparedStatement statement =
              connection.prepareStatement(text(sent, from, to))) {
            send(statement, sent);
          }
        }
        connection.commit();
        connection.setAutoCommit(true);
      }
    }
    return transactions.size();
  }

  /** One connection for good, and what has been prepared on it. */
  record ByHand(Connection connection, Map<String, PreparedStatement> prepared) {
    ByHand(Connection connection) {
      this(connection, new HashMap<>());
    }

    PreparedStatement prepare(String text) throws SQLException {
      PreparedStatement known = prepared.get(text);
      if (known != null) return known;
      PreparedStatement statement = connection.prepareStatement(text);
      prepared.put(text, statement);
      return statement;
    }
  }

  /** The same by somebody who prepares no text twice. */
  long again(ByHand hand, String from, String to) throws SQLException {
    for (List<Sent> each : transactions) {
      hand.connection().setAutoCommit(false);
      for (Sent sent : each) send(hand.prepare(text(sent, from, to)), sent);
      hand.connection().commit();
      hand.connection().setAutoCommit(true);
    }
    return transactions.size();
  }

  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private static String text(Sent sent, String from, String to) {
    return TEXTS.computeIfAbsent(sent.statement(), each -> each.replace(from, to));
  }

  private static void send(PreparedStatement statement, Sent sent) throws SQLException {
    for (Object[] values : sent.values()) {
      for (int at = 0; at < values.length; at++) bind(statement, at + 1, values[at]);
      if (sent.values().size() > 1) statement.addBatch();
    }
    if (sent.values().size() > 1) statement.executeBatch();
    else if (answers(statement, sent)) read(statement);
  }

  /** What is set before a reading answers nothing. */
  private static boolean answers(PreparedStatement statement, Sent sent) throws SQLException {
    boolean found = statement.execute();
    boolean sets = sent.statement().startsWith("SET ");
    while (!found && sets) found = statement.getMoreResults();
    return found;
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value == null) statement.setNull(at, Types.NULL);
    else if (value instanceof byte[] bytes) statement.setBytes(at, bytes);
    else if (value instanceof String text) statement.setString(at, text);
    else if (value instanceof Number number) statement.setLong(at, number.longValue());
    else throw new IllegalArgumentException("cannot be sent again: " + value.getClass());
  }

  /** Every value of every row. */
  private static void read(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int at = 1; at <= columns; at++) {
          Object value = rows.getObject(at);
          if (value instanceof java.sql.Blob blob) blob.getBytes(1, (int) blob.length());
        }
      }
    }
  }
}
