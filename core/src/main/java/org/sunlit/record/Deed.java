package org.sunlit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an order comes to: facts to record, rows to remove, rows to keep, and what the actor is
 * told.
 */
public record Deed<F>(
    List<F> facts, List<Row> kept, List<Row> removed, Map<String, String> answers) {
  public Deed {
    facts = List.copyOf(facts);
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
    answers = Map.copyOf(answers);
  }

  public static <F> Deed<F> nothing() {
    return new Deed<>(List.of(), List.of(), List.of(), Map.of());
  }

  public static <F> Deed<F> of(F fact) {
    return new Deed<>(List.of(fact), List.of(), List.of(), Map.of());
  }

  public static <F> Deed<F> keeping(Row... rows) {
    return new Deed<>(List.of(), List.of(rows), List.of(), Map.of());
  }

  public Deed<F> and(Row... rows) {
    return and(new Deed<>(List.of(), List.of(rows), List.of(), Map.of()));
  }

  /** This deed first, then the other. */
  public Deed<F> and(Deed<F> other) {
    Map<String, String> told = new TreeMap<>(answers);
    told.putAll(other.answers);
    return new Deed<>(
        joined(facts, other.facts), joined(kept, other.kept), joined(removed, other.removed), told);
  }

  public Deed<F> removing(List<? extends Row> rows) {
    return and(new Deed<>(List.of(), List.of(), List.copyOf(rows), Map.of()));
  }

  public Deed<F> answering(Map<String, String> answers) {
    return and(new Deed<>(List.of(), List.of(), List.of(), answers));
  }

  public <G> Deed<G> map(Function<? super F, ? extends G> wrap) {
    return new Deed<>(facts.stream().<G>map(wrap).toList(), kept, removed, answers);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
