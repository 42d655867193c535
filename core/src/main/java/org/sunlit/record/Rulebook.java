package org.sunlit.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Rule;
import org.sunlit.words.Words;

/**
 * One kind of subject's tables of moves with their gates bound: asks every gate of a move and
 * collects every refusal. Refusing an order and explaining what could be ordered are the same loop.
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

  private static final Rule ACT_BELONGS_TO_THE_POST =
      Rule.of(
          "act-belongs-to-the-post",
          "C7.2.3",
          Principle.ORDER_AND_EFFICIENCY,
          Mender.UNIT_HEAD,
          "您未担任所填岗位，或该岗位对本单位事项无此职责：{act}",
          "you do not hold the post, or it has no such duty for this unit: {act}");

  private final List<Moves<S>> tables;
  private final Function<V, Moves<S>> tableOf;
  private final Map<String, Gate<V>> gates = new TreeMap<>();
  private final Set<String> moves;
  private final List<Gate<V>> always;
  private final Function<V, S> stageOf;
  private final Function<S, Words> stageWords;

  /**
   * @param tables every table there is; a move that stands in several may differ between them
   * @param tableOf the one that a subject is under
   * @param bound the gates that the tables name by id
   * @param always the gates that every move has to pass, such as whether the actor may do its act
   * @throws IllegalStateException naming every gate id of a table that nothing is bound to, and
   *     every bound gate that no move asks
   */
  public Rulebook(
      Collection<Moves<S>> tables,
      Function<V, Moves<S>> tableOf,
      List<Gate<V>> bound,
      List<Gate<V>> always,
      Function<V, S> stageOf,
      Function<S, Words> stageWords) {
    this.tables = List.copyOf(tables);
    this.moves =
        tables.stream()
            .flatMap(table -> table.all().stream())
            .map(Move::name)
            .collect(Collectors.toUnmodifiableSet());
    this.tableOf = tableOf;
    this.always = List.copyOf(always);
    this.stageOf = stageOf;
    this.stageWords = stageWords;
    for (Gate<V> gate : bound) {
      if (gates.put(gate.rule().id(), gate) != null) {
        throw new IllegalStateException("gate is bound twice: " + gate.rule().id());
      }
    }
    Set<String> asked = new TreeSet<>();
    this.tables.forEach(table -> asked.addAll(table.gates()));
    Set<String> faults = new TreeSet<>();
    asked.stream().filter(id -> !gates.containsKey(id)).forEach(id -> faults.add("unbound " + id));
    gates.keySet().stream()
        .filter(id -> !asked.contains(id))
        .forEach(id -> faults.add("asked by no move " + id));
    if (!faults.isEmpty()) throw new IllegalStateException("tables and gates differ: " + faults);
  }

  /** For subjects that are all under one table. */
  public Rulebook(
      Moves<S> table,
      List<Gate<V>> bound,
      List<Gate<V>> always,
      Function<V, S> stageOf,
      Function<S, Words> stageWords) {
    this(List.of(table), view -> table, bound, always, stageOf, stageWords);
  }

  /**
   * The gate of every move that asks whether the actor's post has the move's act to do; taking part
   * needs no post.
   */
  public static <V> Gate<V> actBelongsToThePost(BiPredicate<V, Act> may) {
    return Gate.of(
        ACT_BELONGS_TO_THE_POST,
        (view, circumstances) -> {
          Act act = circumstances.move().act();
          return Gate.unless(
              act == Act.PARTICIPATE || may.test(view, act), Map.of("act", act.words()));
        });
  }

  /** Whether some table has a move of this name. */
  public boolean contains(Move<?> move) {
    return moves.contains(move.name());
  }

  /** Every rule that the order breaks here and now; empty if it may be carried out. */
  public List<Refusal> refusals(Command<?, ?> order, V view, Circumstances circumstances) {
    return line(view, order.move())
        .map(line -> refusals(line, view, circumstances.of(order)))
        .orElseGet(() -> List.of(notFromHere(view, order.move())));
  }

  private List<Refusal> refusals(Move<S> line, V view, Circumstances circumstances) {
    Circumstances judged = circumstances.judging(line);
    Set<Refusal> refusals = new LinkedHashSet<>();
    if (!line.from().contains(stageOf.apply(view))) refusals.add(notFromHere(view, line));
    for (Gate<V> gate : always) gate.refusal(view, judged).ifPresent(refusals::add);
    for (String id : line.gates()) gate(id).refusal(view, judged).ifPresent(refusals::add);
    return List.copyOf(refusals);
  }

  private Refusal notFromHere(V view, Move<?> move) {
    return STAGE_ALLOWS_THE_MOVE.broken(
        Map.of("stage", stageWords.apply(stageOf.apply(view)), "move", move.words()));
  }

  /** Each move of the present stage, with what stands in its way for this actor. */
  public Guidance explain(V view, Circumstances circumstances) {
    return new Guidance(
        tableOf.apply(view).from(stageOf.apply(view)).stream()
            .map(move -> new Guidance.Step(move, refusals(move, view, circumstances)))
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
  public Optional<S> entered(Command<?, ?> order, V view) {
    return line(view, order.move()).flatMap(Move::entered);
  }

  private Optional<Move<S>> line(V view, Move<?> move) {
    return tableOf.apply(view).line(move.name());
  }

  private Gate<V> gate(String id) {
    Gate<V> found = gates.get(id);
    if (found == null) throw new IllegalStateException("nothing is bound to gate " + id);
    return found;
  }
}
