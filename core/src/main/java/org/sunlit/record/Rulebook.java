package org.sunlit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Rule;
import org.sunlit.words.Words;

/**
 * One kind of subject's table of moves with its gates bound: asks every gate of a move and collects
 * every refusal. Refusing an order and explaining what could be ordered are the same loop.
 */
public final class Rulebook<V, S extends Enum<S>> {
  /** Asked first, of every move. */
  public static final Rule STAGE_ALLOWS_THE_MOVE =
      Rule.of(
          "stage-allows-the-move",
          "C5.1",
          Principle.ORDER_AND_EFFICIENCY,
          Mender.UNIT_HEAD,
          "目前处于“{stage}”阶段，不能“{move}”",
          "the matter stands at {stage}; “{move}” is not possible from there");

  private final Moves<S> moves;
  private final Map<String, Gate<V>> gates = new TreeMap<>();
  private final List<Gate<V>> always;
  private final Function<V, S> stageOf;
  private final Function<S, Words> stageWords;

  /**
   * @param bound the gates that the table names by id
   * @param always the gates that every move has to pass, such as whether the actor may do its act
   * @throws IllegalStateException naming every gate id of the table that nothing is bound to, and
   *     every bound gate that no move asks
   */
  public Rulebook(
      Moves<S> moves,
      List<Gate<V>> bound,
      List<Gate<V>> always,
      Function<V, S> stageOf,
      Function<S, Words> stageWords) {
    this.moves = moves;
    this.always = List.copyOf(always);
    this.stageOf = stageOf;
    this.stageWords = stageWords;
    for (Gate<V> gate : bound) {
      if (gates.put(gate.rule().id(), gate) != null) {
        throw new IllegalStateException("gate is bound twice: " + gate.rule().id());
      }
    }
    Set<String> asked = moves.gates();
    Set<String> faults = new TreeSet<>();
    asked.stream().filter(id -> !gates.containsKey(id)).forEach(id -> faults.add("unbound " + id));
    gates.keySet().stream()
        .filter(id -> !asked.contains(id))
        .forEach(id -> faults.add("asked by no move " + id));
    if (!faults.isEmpty()) throw new IllegalStateException("table and gates differ: " + faults);
  }

  /** Every rule that the order breaks here and now; empty if it may be carried out. */
  public List<Refusal> refusals(Command<?, ?> order, V view, Circumstances circumstances) {
    return refusals(line(order.move()), view, circumstances.of(order));
  }

  private List<Refusal> refusals(Move<S> line, V view, Circumstances circumstances) {
    List<Refusal> refusals = new ArrayList<>();
    S stage = stageOf.apply(view);
    if (!line.from().contains(stage)) {
      refusals.add(
          STAGE_ALLOWS_THE_MOVE.broken(
              Map.of("stage", stageWords.apply(stage), "move", line.words())));
    }
    for (Gate<V> gate : always) {
      gate.refusal(view, circumstances).ifPresent(refusals::add);
    }
    for (String id : line.gates()) {
      gate(id).refusal(view, circumstances).ifPresent(refusals::add);
    }
    return List.copyOf(refusals);
  }

  /** Each move of the present stage, with what stands in its way for this actor. */
  public Guidance explain(V view, Circumstances circumstances) {
    return new Guidance(
        moves.from(stageOf.apply(view)).stream()
            .map(move -> new Guidance.Step(move, refusals(move, view, circumstances.asking(move))))
            .toList());
  }

  /** Every rule there is: first those of every move, then those of the gates by id. */
  public List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(List.of(STAGE_ALLOWS_THE_MOVE));
    always.forEach(each -> rules.add(each.rule()));
    gates.values().forEach(each -> rules.add(each.rule()));
    return rules;
  }

  /** The stage that the order's move enters, if it enters one. */
  public Optional<S> entered(Command<?, ?> order) {
    return line(order.move()).entered();
  }

  private Move<S> line(Move<?> move) {
    return moves.all().stream()
        .filter(each -> each.equals(move))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such move here: " + move.name()));
  }

  private Gate<V> gate(String id) {
    Gate<V> found = gates.get(id);
    if (found == null) throw new IllegalStateException("nothing is bound to gate " + id);
    return found;
  }
}
