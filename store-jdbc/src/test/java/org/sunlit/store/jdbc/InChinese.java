package org.sunlit.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that complains in Chinese, as PostgreSQL does under {@code lc_messages = zh_CN}: the
 * codes stay, of the words none.
 */
final class InChinese {
  private static final List<Class<?>> TRANSLATED =
      List.of(DataSource.class, Connection.class, PreparedStatement.class, Statement.class);

  private final AtomicInteger complaints = new AtomicInteger();

  DataSource of(DataSource database) {
    return (DataSource) translated(database, DataSource.class);
  }

  int complaints() {
    return complaints.get();
  }

  private Object translated(Object answer, Class<?> type) {
    InvocationHandler translating = (proxy, method, given) -> call(answer, method, given);
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, translating);
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] given)
      throws Throwable {
    try {
      Object answer = method.invoke(target, given);
      return answer != null && TRANSLATED.contains(method.getReturnType())
          ? translated(answer, method.getReturnType())
          : answer;
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof SQLException complaint) throw translated(complaint);
      throw thrown.getCause();
    }
  }

  /** Without its cause, which has the words of the driver. */
  private SQLException translated(SQLException complaint) {
    complaints.incrementAndGet();
    SQLException chinese =
        new SQLException("错误：操作无法完成", complaint.getSQLState(), complaint.getErrorCode());
    SQLException next = complaint.getNextException();
    if (next != null) chinese.setNextException(translated(next));
    return chinese;
  }
}
