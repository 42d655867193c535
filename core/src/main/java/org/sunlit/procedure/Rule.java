package org.sunlit.procedure;

import java.util.Map;
import java.util.TreeMap;
import org.sunlit.words.Words;

/**
 * One demand of the procedure, as a value that can be cited.
 *
 * @param id a sentence in lower case with hyphens
 * @param words what is missing when the rule is broken; {@code {holes}} are filled by the refusal
 * @param mender who can put it right
 */
public record Rule(String id, Clause clause, Principle principle, Words words, Mender mender) {

  public static Rule of(
      String id, String clause, Principle principle, Mender mender, String zh, String en) {
    return new Rule(id, Clause.of(clause), principle, new Words(zh, en), mender);
  }

  /** This rule broken, with what is missing as values for the holes in its words. */
  public Refusal broken(Map<String, ?> missing) {
    return new Refusal(this, new TreeMap<>(missing));
  }
}
