package org.sunlit.record;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Rule;

/** A rule with the pure function that checks it: what is missing, or nothing if it is kept. */
public final class Gate<V> {
  /** Answers what is missing by name; empty if the rule is kept. */
  @FunctionalInterface
  public interface Check<V> {
    Optional<Map<String, ?>> missing(V view, Circumstances circumstances);
  }

  /** As {@link Check}, for what only the order itself can tell. */
  @FunctionalInterface
  public interface OrderCheck<V, C> {
    Optional<Map<String, ?>> missing(V view, C order, Circumstances circumstances);
  }

  private final Rule rule;
  private final Check<? super V> check;

  private Gate(Rule rule, Check<? super V> check) {
    this.rule = rule;
    this.check = check;
  }

  public static <V> Gate<V> of(Rule rule, Check<? super V> check) {
    return new Gate<>(rule, check);
  }

  /** A gate that is only asked once there is an order of this type. */
  public static <V, C> Gate<V> ordered(Rule rule, Class<C> order, OrderCheck<V, C> check) {
    return new Gate<V>(
        rule,
        (view, circumstances) ->
            circumstances
                .ordered(order)
                .flatMap(given -> check.missing(view, given, circumstances)));
  }

  /** The same gate asked of a part of {@code W}. */
  public <W> Gate<W> on(Function<W, ? extends V> part) {
    return new Gate<W>(
        rule, (whole, circumstances) -> check.missing(part.apply(whole), circumstances));
  }

  public Rule rule() {
    return rule;
  }

  public Optional<Refusal> refusal(V view, Circumstances circumstances) {
    return check.missing(view, circumstances).map(rule::broken);
  }

  /** Kept, or missing with nothing more to say. */
  public static Optional<Map<String, ?>> unless(boolean kept) {
    return unless(kept, Map.of());
  }

  public static Optional<Map<String, ?>> unless(boolean kept, Map<String, ?> missing) {
    return kept ? Optional.empty() : Optional.of(missing);
  }
}
