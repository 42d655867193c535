package org.sunlit.store.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Conflict;

/** What a database says, by its codes: texts come in any language. */
final class Failures {
  private static final int MYSQL_LOCK_WAIT = 1205;
  private static final int MYSQL_DEADLOCK = 1213;

  /** Lock timeout, deadlock, and a row that somebody else has changed or is about to. */
  private static final Set<Integer> H2_BUSY = Set.of(50200, 40001, 90131);

  private Failures() {}

  /** What is thrown on: whatever may succeed when it is tried anew is a conflict. */
  static RuntimeException of(RuntimeException thrown) {
    SQLException sql = sql(thrown);
    return sql != null && isConflict(sql) ? new Conflict("the record", thrown) : thrown;
  }

  private static @Nullable SQLException sql(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql) return sql;
    }
    return null;
  }

  /** A batch says of its parts only in what follows it. */
  private static boolean isConflict(SQLException first) {
    for (SQLException each = first; each != null; each = each.getNextException()) {
      String state = each.getSQLState() == null ? "" : each.getSQLState();
      int code = each.getErrorCode();
      boolean busy =
          state.startsWith("40")
              || state.equals("55P03")
              || state.equals(Dialect.NOT_FOUND)
              || code == MYSQL_LOCK_WAIT
              || code == MYSQL_DEADLOCK
              || H2_BUSY.contains(code);
      if (busy || state.startsWith("23")) return true;
    }
    return false;
  }
}
