package org.sunlit.store.jdbc;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts what goes to a database and back: statements, batches, commits and rollbacks. */
final class RoundTrips {
  private static final Set<String> ENDS = Set.of("commit", "rollback");

  private final List<String> made = new ArrayList<>();

  DataSource of(DataSource database) {
    return ProxyDataSourceBuilder.create(database)
        .listener(
            new QueryExecutionListener() {
              @Override
              public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

              @Override
              public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                made.add(queries.isEmpty() ? "nothing" : brief(queries.get(0).getQuery()));
              }
            })
        .afterMethod(this::ended)
        .build();
  }

  /** The beginning and the end of a statement. */
  private static String brief(String statement) {
    int most = 40;
    return statement.length() <= 2 * most
        ? statement
        : statement.substring(0, most) + " … " + statement.substring(statement.length() - most);
  }

  private void ended(MethodExecutionContext call) {
    String name = call.getMethod().getName();
    if (call.getTarget() instanceof Connection && ENDS.contains(name)) made.add(name);
  }

  /** Those made since somebody asked last. */
  List<String> take() {
    List<String> taken = List.copyOf(made);
    made.clear();
    return taken;
  }
}
