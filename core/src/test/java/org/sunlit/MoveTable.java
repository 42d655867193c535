package org.sunlit;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/** A table of moves as generated documents tell and draw it. */
record MoveTable<S extends Enum<S>>(
    Class<S> type, Set<S> stages, Moves<S> moves, Function<S, Words> words) {
  /** A move that begins at more stages than these belongs to none of them. */
  private static final int MOST_STAGES = 3;

  static <S extends Enum<S>> MoveTable<S> of(
      Class<S> type, Moves<S> moves, Function<S, Words> words) {
    return new MoveTable<>(type, EnumSet.allOf(type), moves, words);
  }

  /** One stage by its name, a run of stages by the first and the last. */
  Words from(Move<S> move) {
    List<S> from = move.from().stream().sorted().toList();
    S first = from.get(0);
    S last = from.get(from.size() - 1);
    Set<S> between = EnumSet.range(first, last);
    between.retainAll(stages);
    if (from.size() <= 2 || between.size() > from.size()) {
      return Words.joined(from.stream().map(words).toList());
    }
    return new Words(
        words.apply(first).zh() + "至" + words.apply(last).zh(),
        words.apply(first).en() + " to " + words.apply(last).en());
  }

  /** Whether the move is possible nearly everywhere, so that it says nothing of one stage. */
  boolean isThroughout(Move<S> move) {
    return move.from().size() > MOST_STAGES;
  }

  /**
   * A Mermaid state diagram of every move that enters a stage.
   *
   * @param label a stage, for its box
   * @param colour the style of a stage, among {@code styles}
   * @param back moves that lead back to wherever another one came from, which the table cannot tell
   */
  String picture(
      Function<S, String> label,
      Function<S, String> colour,
      Collection<String> styles,
      Map<Move<S>, Move<S>> back) {
    StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n  direction TB\n");
    List<S> inOrder = stages.stream().sorted().toList();
    inOrder.forEach(
        each -> text.append("  state \"%s\" as %s\n".formatted(label.apply(each), each.name())));
    text.append("  [*] --> %s\n".formatted(inOrder.get(0).name()));
    Set<String> crowds = new LinkedHashSet<>();
    for (Move<S> move : moves.all()) {
      if (move.entered().isEmpty()) continue;
      if (isThroughout(move)) {
        String crowd = crowd(move);
        crowds.add(
            "  state \"%s<br/>%s\" as %s\n".formatted(from(move).zh(), from(move).en(), crowd));
        crowds.add(arrow(crowd, move, move.entered().orElseThrow().name()));
        crowds.add("  class %s anywhere\n".formatted(crowd));
      } else {
        String entered = move.entered().orElseThrow().name();
        move.from().stream()
            .sorted()
            .forEach(each -> text.append(arrow(each.name(), move, entered)));
      }
    }
    crowds.forEach(text::append);
    back.forEach(
        (move, other) ->
            move.from().forEach(each -> text.append(arrow(each.name(), move, crowd(other)))));
    inOrder.stream()
        .filter(each -> leaving(each).isEmpty())
        .forEach(each -> text.append("  %s --> [*]\n".formatted(each.name())));
    styles.forEach(each -> text.append("  classDef ").append(each).append('\n'));
    inOrder.stream()
        .filter(each -> !colour.apply(each).isEmpty())
        .forEach(each -> text.append("  class %s %s\n".formatted(each.name(), colour.apply(each))));
    return text.append("```\n").toString();
  }

  private static String crowd(Move<?> move) {
    return "FROM_" + move.name().replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String arrow(String from, Move<?> move, String to) {
    return "  %s --> %s : %s<br/>%s\n".formatted(from, to, move.words().zh(), move.words().en());
  }

  List<Move<S>> entering(S stage) {
    return moves.all().stream()
        .filter(move -> move.entered().filter(stage::equals).isPresent())
        .toList();
  }

  List<Move<S>> leaving(S stage) {
    return moves.from(stage).stream()
        .filter(move -> !isThroughout(move) && move.entered().isPresent())
        .toList();
  }

  List<Move<S>> staying(S stage) {
    return moves.from(stage).stream()
        .filter(move -> !isThroughout(move) && move.entered().isEmpty())
        .toList();
  }
}
