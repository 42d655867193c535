package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sunlit.json.CommandKinds;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Moves;

/** Every order there is, of all kinds of subjects. */
class EveryOrderTest {

  @Test
  void is_a_move_of_exactly_one_kind_of_subject() {
    Map<Class<?>, Set<String>> kinds = new LinkedHashMap<>();
    DisclosureProcedure.tables().forEach(each -> add(kinds, DisclosureProcedure.class, each));
    OtherTables.ALL.forEach(each -> add(kinds, each.stages(), each.moves()));
    List<String> moves = new ArrayList<>();
    kinds.values().forEach(moves::addAll);

    assertThat(moves).containsExactlyInAnyOrderElementsOf(CommandKinds.names());
  }

  private static void add(Map<Class<?>, Set<String>> kinds, Class<?> kind, Moves<?> table) {
    Set<String> names = kinds.computeIfAbsent(kind, each -> new TreeSet<>());
    table.all().forEach(each -> names.add(each.name()));
  }
}
