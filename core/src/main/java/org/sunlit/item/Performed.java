package org.sunlit.item;

import java.util.Map;
import org.sunlit.record.Outcome;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** That an order with this key was carried out, and what was answered. */
public record Performed(String key, SubjectId subject, long version, Map<String, String> answers)
    implements Row {
  public Performed {
    answers = Map.copyOf(answers);
  }

  Outcome outcome() {
    return new Outcome.Done(subject, version, answers);
  }
}
