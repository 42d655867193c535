package org.sunlit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Counts at the driver what is opened, closed and prepared. */
class FileConnectionsTest {
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger prepared = new AtomicInteger();
  private final AtomicInteger statementsClosed = new AtomicInteger();
  private final List<Object> sent = new ArrayList<>();

  private ProxyDataSource file() {
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:");
    return ProxyDataSourceBuilder.create(memory)
        .afterMethod(
            call -> {
              boolean ofStatement = call.getTarget() instanceof java.sql.Statement;
              switch (call.getMethod().getName()) {
                case "getConnection" -> opened.incrementAndGet();
                case "prepareStatement" -> prepared.incrementAndGet();
                case "close" -> (ofStatement ? statementsClosed : closed).incrementAndGet();
                default -> {}
              }
            })
        .afterQuery(
            (execution, queries) ->
                queries.forEach(
                    query ->
                        query
                            .getParametersList()
                            .forEach(
                                each ->
                                    each.stream()
                                        .map(ParameterSetOperation::getArgs)
                                        .forEach(arguments -> sent.add(arguments[1])))))
        .build();
  }

  private static String answer(Handle handle, Template question, String value) {
    List<String> answers = new ArrayList<>();
    question.ask(handle, Map.of("value", value), row -> answers.add(row.getString(1)));
    return String.join(",", answers);
  }

  @Test
  void a_text_is_prepared_once_for_many_transactions() {
    try (FileConnections connections = new FileConnections(file())) {
      Template question = Template.of("SELECT CAST(:value AS VARCHAR)");
      for (String value : List.of("一", "二", "三")) {
        assertThat(connections.<String>with(handle -> answer(handle, question, value)))
            .isEqualTo(value);
      }
      String asked = "SELECT CAST(:value AS INTEGER)";
      for (int value : List.of(1, 2, 3)) {
        assertThat(
                connections.<Integer>with(
                    handle ->
                        handle.createQuery(asked).bind("value", value).mapTo(Integer.class).one()))
            .isEqualTo(value);
      }
    }

    assertThat(sent).containsExactly("一", "二", "三", 1, 2, 3);
    assertThat(prepared).hasValue(2);
    assertThat(opened).hasValue(1);
    assertThat(closed).hasValue(1);
  }

  @Test
  void a_text_that_is_in_use_is_prepared_once_more() {
    try (FileConnections connections = new FileConnections(file())) {
      Template question = Template.of("SELECT CAST(:value AS VARCHAR)");

      List<String> inner = new ArrayList<>();
      connections.<Boolean>with(
          handle -> {
            question.ask(
                handle,
                Map.of("value", "外"),
                row -> {
                  inner.add(answer(handle, question, "内"));
                  inner.add(row.getString(1));
                });
            return true;
          });

      assertThat(inner).containsExactly("内", "外");
    }
    assertThat(prepared).hasValue(2);
  }

  @Test
  void those_used_longest_ago_are_closed() {
    try (FileConnections connections = new FileConnections(file())) {
      connections.<Boolean>with(
          handle -> {
            IntStream.range(0, 70)
                .mapToObj(each -> Template.of("SELECT :value || '" + each + "'"))
                .forEach(each -> answer(handle, each, "v"));
            return true;
          });
      assertThat(statementsClosed).hasValue(10);

      connections.<String>with(handle -> answer(handle, Template.of("SELECT :value || '69'"), "v"));
      assertThat(prepared).hasValue(70);
      connections.<String>with(handle -> answer(handle, Template.of("SELECT :value || '0'"), "v"));
      assertThat(prepared).hasValue(71);
    }
  }

  @Test
  void a_connection_on_which_something_failed_is_not_used_again() {
    try (FileConnections connections = new FileConnections(file())) {
      assertThatThrownBy(
              () ->
                  connections.<Boolean>with(
                      handle -> {
                        throw new IllegalStateException("in between");
                      }))
          .hasMessage("in between");
      assertThat(closed).hasValue(1);

      connections.<Boolean>with(handle -> true);
      assertThat(opened).hasValue(2);
    }
    assertThat(closed).hasValue(2);
  }

  @Test
  void at_most_ten_wait_and_one_in_use_is_closed_when_it_is_given_back() {
    FileConnections connections = new FileConnections(file());

    nested(connections, 12, () -> {});
    assertThat(opened).hasValue(12);
    assertThat(closed).hasValue(2);

    nested(connections, 1, connections::close);
    assertThat(closed).hasValue(12);
  }

  private static void nested(FileConnections connections, int deep, Runnable inside) {
    if (deep == 0) {
      inside.run();
    } else {
      connections.<Boolean>with(
          handle -> {
            nested(connections, deep - 1, inside);
            return true;
          });
    }
  }
}
