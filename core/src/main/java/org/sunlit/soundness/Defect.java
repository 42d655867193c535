package org.sunlit.soundness;

import java.util.Map;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Rule;
import org.sunlit.words.Words;

/** One rule that the organization does not keep, with what is missing or in excess. */
public record Defect(Rule rule, Map<String, Object> missing) {
  public Defect {
    missing = Map.copyOf(missing);
  }

  /** What it is, the clause and who can mend it, for people. */
  public Words words() {
    return new Refusal(rule, missing).words();
  }
}
