package org.sunlit.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.Shortcoming;
import org.sunlit.procedure.Rule;

/**
 * A rule that supervision holds against the record, with the pure function that checks it. It bars
 * nothing, opens no case and names no person; what it finds is a finding at most.
 */
public final class SupervisionRule<V> {
  /** Answers all that is wrong by what is recorded, or will be if nothing more is. */
  @FunctionalInterface
  public interface Check<V> {
    List<Found> look(V seen);
  }

  private final Rule rule;
  private final Aspect aspect;
  private final Shortcoming shortcoming;
  private final Check<? super V> check;

  private SupervisionRule(
      Rule rule, Aspect aspect, Shortcoming shortcoming, Check<? super V> check) {
    this.rule = rule;
    this.aspect = aspect;
    this.shortcoming = shortcoming;
    this.check = check;
  }

  static <V> SupervisionRule<V> of(
      Rule rule, Aspect aspect, Shortcoming shortcoming, Check<? super V> check) {
    return new SupervisionRule<>(rule, aspect, shortcoming, check);
  }

  public Rule rule() {
    return rule;
  }

  /**
   * What had become wrong up to an instant; empty if the rule is kept.
   *
   * @param until how long it stayed as it was seen
   */
  public List<Suspicion> suspicions(V seen, Instant until) {
    return check.look(seen).stream()
        .filter(each -> each.hasCome(until))
        .map(
            each ->
                new Suspicion(
                    rule.id(),
                    aspect,
                    shortcoming,
                    each.certainty(),
                    each.cause(),
                    each.since(),
                    rule.words().with(each.what())))
        .toList();
  }

  /** When something will be wrong that is not yet, if nothing is done. */
  public Optional<Instant> next(V seen, Instant now) {
    return check.look(seen).stream()
        .map(Found::since)
        .filter(each -> each.isAfter(now))
        .min(Instant::compareTo);
  }
}
