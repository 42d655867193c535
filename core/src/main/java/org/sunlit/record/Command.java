package org.sunlit.record;

import java.util.Map;
import java.util.Optional;
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
   * announcement. Sent again under its key it is known by what it wrote ({@link #answeredBefore}).
   */
  default boolean leavesNoTrace() {
    return false;
  }

  /**
   * What was answered when it was carried out before under the same key, told by what it wrote; for
   * orders only that leave no trace. Nothing if it was not.
   */
  default Optional<Map<String, String>> answeredBefore(V view, String key) {
    return Optional.empty();
  }

  /** What follows once every gate agrees; changes nothing itself. */
  Deed<F> decide(V view, Circumstances circumstances);
}
