package org.sunlit.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.words.Words;

class MovesTest {
  /** A door. */
  private enum Door {
    SHUT,
    OPEN,
    LOCKED
  }

  private static final Move<Door> OPEN =
      move("open", Set.of(Door.SHUT), Door.OPEN).gates("nobody-behind");
  private static final Move<Door> SHUT = move("shut", Set.of(Door.OPEN), Door.SHUT);
  private static final Move<Door> LOCK = move("lock", Set.of(Door.SHUT), Door.LOCKED);
  private static final Move<Door> KNOCK =
      move("knock", Set.of(Door.SHUT, Door.LOCKED), null).gates("has-a-hand");

  private final Moves<Door> table = new Moves<>(List.of(OPEN, SHUT, LOCK, KNOCK));

  private static Move<Door> move(String name, Set<Door> from, @Nullable Door to) {
    return new Move<>(name, Words.same(name), Act.CONDUCT, from, to, List.of());
  }

  @Test
  void stand_in_the_order_of_the_table() {
    assertThat(table.all()).containsExactly(OPEN, SHUT, LOCK, KNOCK);
  }

  @Test
  void have_each_name_once() {
    assertThatThrownBy(() -> new Moves<>(List.of(OPEN, SHUT, OPEN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("open");
  }

  @Test
  void are_found_by_name_and_by_the_stage_they_begin_at() {
    assertThat(table.line("shut")).contains(SHUT);
    assertThat(table.line("burn")).isEmpty();
    assertThat(table.from(Door.SHUT)).containsExactly(OPEN, LOCK, KNOCK);
    assertThat(table.from(Door.LOCKED)).containsExactly(KNOCK);
  }

  @Test
  void lead_on_only_where_they_enter_a_stage() {
    assertThat(table.next(Door.SHUT)).containsExactlyInAnyOrder(Door.OPEN, Door.LOCKED);
    assertThat(table.next(Door.LOCKED)).isEmpty();
  }

  @Test
  void name_every_gate_that_some_move_has_to_pass() {
    assertThat(table.gates()).containsExactlyInAnyOrder("nobody-behind", "has-a-hand");
  }

  @Nested
  class WithinSomeStages {
    private final Moves<Door> unlocked = table.within(Set.of(Door.SHUT, Door.OPEN));

    @Test
    void leave_out_what_begins_or_ends_elsewhere() {
      assertThat(unlocked.all()).extracting(Move::name).containsExactly("open", "shut", "knock");
      assertThat(table.within(Set.of(Door.LOCKED)).all())
          .extracting(Move::name)
          .containsExactly("knock");
    }

    @Test
    void begin_at_those_stages_only() {
      assertThat(unlocked.line("knock").orElseThrow().from()).containsExactly(Door.SHUT);
    }
  }

  @Test
  void leave_out_what_they_are_to_do_without() {
    assertThat(table.without(List.of(SHUT, LOCK)).all()).containsExactly(OPEN, KNOCK);
  }

  @Nested
  class WithOtherLines {
    private final Move<Door> carefully = OPEN.gates("nobody-behind", "slowly");

    @Test
    void have_them_in_the_place_of_those_of_their_names() {
      assertThat(table.with(List.of(carefully)).all())
          .containsExactly(carefully, SHUT, LOCK, KNOCK);
    }

    @Test
    void have_what_is_new_at_the_end() {
      Move<Door> paint = move("paint", Set.of(Door.OPEN), null);

      assertThat(table.with(List.of(paint)).all()).containsExactly(OPEN, SHUT, LOCK, KNOCK, paint);
    }

    @Test
    void leave_the_table_as_it_was() {
      table.with(List.of(carefully));

      assertThat(table.line("open")).contains(OPEN);
    }
  }
}
