package org.sunlit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sunlit.words.Words;

/**
 * What an order comes to: facts to record, rows to keep, to remove and to touch, what the actor is
 * told, and what they should look at again though nothing forbids it.
 */
public record Deed<F>(
    List<F> facts,
    List<Row> kept,
    List<Row> removed,
    List<Row> touched,
    Map<String, String> answers,
    List<Words> warnings) {
  public Deed {
    facts = List.copyOf(facts);
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
    touched = List.copyOf(touched);
    answers = Map.copyOf(answers);
    warnings = List.copyOf(warnings);
  }

  private static <F> Deed<F> of(List<F> facts, List<Row> kept, List<Row> removed) {
    return new Deed<>(facts, kept, removed, List.of(), Map.of(), List.of());
  }

  public static <F> Deed<F> nothing() {
    return of(List.of(), List.of(), List.of());
  }

  public static <F> Deed<F> of(F fact) {
    return of(List.of(fact), List.of(), List.of());
  }

  /** Several facts, in their order. */
  public static <F> Deed<F> of(List<F> facts) {
    return of(facts, List.of(), List.of());
  }

  public static <F> Deed<F> keeping(Row... rows) {
    return of(List.of(), List.of(rows), List.of());
  }

  public Deed<F> and(Row... rows) {
    return and(of(List.of(), List.of(rows), List.of()));
  }

  /** This deed first, then the other. */
  public Deed<F> and(Deed<F> other) {
    Map<String, String> told = new TreeMap<>(answers);
    told.putAll(other.answers);
    return new Deed<>(
        joined(facts, other.facts),
        joined(kept, other.kept),
        joined(removed, other.removed),
        joined(touched, other.touched),
        told,
        joined(warnings, other.warnings));
  }

  public Deed<F> removing(List<? extends Row> rows) {
    return and(of(List.of(), List.of(), List.copyOf(rows)));
  }

  /** Done only as long as these are there; whoever removes them has to know of it. */
  public Deed<F> touching(Row... rows) {
    return and(new Deed<>(List.of(), List.of(), List.of(), List.of(rows), Map.of(), List.of()));
  }

  public Deed<F> answering(Map<String, String> answers) {
    return and(new Deed<>(List.of(), List.of(), List.of(), List.of(), answers, List.of()));
  }

  public Deed<F> warning(List<Words> warnings) {
    return and(new Deed<>(List.of(), List.of(), List.of(), List.of(), Map.of(), warnings));
  }

  public <G> Deed<G> map(Function<? super F, ? extends G> wrap) {
    return new Deed<>(
        facts.stream().<G>map(wrap).toList(), kept, removed, touched, answers, warnings);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
