package org.sunlit.procedure;

import java.util.Map;
import org.sunlit.words.Words;

/**
 * One rule that an order breaks: the office says no, and says what is missing and who can mend it.
 */
public record Refusal(Rule rule, Map<String, Object> missing) {
  public Refusal {
    missing = Map.copyOf(missing);
  }

  /** What is missing, the clause and who can mend it, for people. */
  public Words words() {
    Words what = rule.words().with(missing);
    Words cite = rule.clause().cite();
    Words mend = rule.mender().canMendIt();
    return new Words(
        what.zh() + "（依据" + cite.zh() + "；" + mend.zh() + "）",
        what.en() + " (" + cite.en() + "; " + mend.en() + ")");
  }
}
