package org.sunlit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.words.Words;

class RulebookTest {
  private static final Move<Stage> RAISE =
      new Move<>(
          "raise",
          new Words("立项", "raise"),
          Act.DRAFT,
          Set.of(Stage.DRAFT),
          null,
          List.of("matter-is-in-the-catalog", "matter-is-new"));
  private static final Moves<Stage> TABLE = new Moves<>(List.of(RAISE));

  private static Gate<Stage> gate(String id) {
    return Gate.of(
        Rule.of(id, "C5.1", Principle.LAWFULNESS, Mender.HANDLER, "不行", "no"),
        (view, circumstances) -> Gate.unless(true));
  }

  private static Rulebook<Stage, Stage> binding(String... ids) {
    List<Gate<Stage>> gates = List.of(ids).stream().map(RulebookTest::gate).toList();
    return new Rulebook<>(TABLE, gates, List.of(gate("asked-always")), each -> each, Stage::words);
  }

  @Test
  void tells_the_rules_of_every_move_first_and_then_its_own_by_id() {
    Rulebook<Stage, Stage> rulebook = binding("matter-is-new", "matter-is-in-the-catalog");

    assertThat(rulebook.rules())
        .extracting(Rule::id)
        .containsExactly(
            "stage-allows-the-move", "asked-always", "matter-is-in-the-catalog", "matter-is-new");
  }

  @Test
  void contains_the_moves_of_its_tables_only() {
    Rulebook<Stage, Stage> rulebook = binding("matter-is-new", "matter-is-in-the-catalog");

    assertThat(rulebook.contains(RAISE)).isTrue();
    assertThat(rulebook.contains(DisclosureProcedure.ARCHIVE)).isFalse();
  }

  @Nested
  class DoesNotOpen {
    @Test
    void with_a_gate_of_the_table_that_nothing_is_bound_to() {
      assertThatThrownBy(() -> binding("matter-is-new"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("unbound matter-is-in-the-catalog");
    }

    @Test
    void with_a_bound_gate_that_no_move_asks() {
      assertThatThrownBy(() -> binding("matter-is-new", "matter-is-in-the-catalog", "idle"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("asked by no move idle");
    }

    @Test
    void with_a_gate_that_is_bound_twice() {
      assertThatThrownBy(
              () -> binding("matter-is-new", "matter-is-in-the-catalog", "matter-is-new"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("bound twice: matter-is-new");
    }
  }
}
