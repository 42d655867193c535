package org.sunlit.record;

import org.sunlit.procedure.Move;

/**
 * What an actor orders, with all that a person has to say for it. It comes from outside, so its
 * fields carry Jakarta constraints and may be anything until they are validated.
 *
 * @param <V> what it is decided on
 * @param <F> the facts it states
 */
public interface Command<V, F> {

  SubjectId subject();

  Move<?> move();

  /**
   * Whether it leaves neither an entry nor any other mark that it was given: no version, no key, no
   * announcement. Its key makes it idempotent by what it writes.
   */
  default boolean leavesNoTrace() {
    return false;
  }

  /** What follows once every gate agrees; changes nothing itself. */
  Deed<F> decide(V view, Circumstances circumstances);
}
