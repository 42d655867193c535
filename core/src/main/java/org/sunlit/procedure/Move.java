package org.sunlit.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Words;

/**
 * One line of a table of moves: what is done, by whom, from where to where, and which gates it has
 * to pass.
 *
 * @param name the move in lower case with hyphens; it names the command in files
 * @param to the stage entered, or none if the stage stays
 * @param gates ids of the rules that are asked, in the order of their refusals
 */
public record Move<S extends Enum<S>>(
    String name, Words words, Act act, Set<S> from, @Nullable S to, List<String> gates) {
  public Move {
    from = Set.copyOf(EnumSet.copyOf(from));
    gates = List.copyOf(gates);
  }

  /** The same move from these stages. */
  Move<S> from(Set<S> stages) {
    return new Move<>(name, words, act, stages, to, gates);
  }

  /** The same move with these gates. */
  Move<S> gates(String... ids) {
    return new Move<>(name, words, act, from, to, List.of(ids));
  }

  /** The stage this move enters, if it changes the stage. */
  public Optional<S> entered() {
    return Optional.ofNullable(to);
  }
}
