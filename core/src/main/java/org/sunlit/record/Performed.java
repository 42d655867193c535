package org.sunlit.record;

import java.util.List;
import java.util.Map;
import org.sunlit.words.Words;

/** That an order with this key was carried out, and what was answered. */
@Kept(value = "performed", reading = Kept.Reading.ALONE)
public record Performed(
    String key, SubjectId subject, long version, Map<String, String> answers, List<Words> warnings)
    implements Row {
  public Performed {
    answers = Map.copyOf(answers);
    warnings = List.copyOf(warnings);
  }

  static Performed of(String key, Outcome.Done done) {
    return new Performed(key, done.subject(), done.version(), done.answers(), done.warnings());
  }

  Outcome outcome() {
    return new Outcome.Done(subject, version, answers, warnings);
  }
}
