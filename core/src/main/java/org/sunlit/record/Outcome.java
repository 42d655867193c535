package org.sunlit.record;

import java.util.List;
import java.util.Map;
import org.sunlit.input.Violation;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Rule;
import org.sunlit.words.Words;

/** What the office answers to an order. */
public sealed interface Outcome {

  /**
   * It is done, once, however often it was sent with the same key.
   *
   * @param version the number of facts the subject has now
   * @param answers what the actor gets back, such as the id of an opinion, by name
   * @param warnings what forbids nothing but should be looked at, such as a title nobody
   *     understands
   */
  record Done(SubjectId subject, long version, Map<String, String> answers, List<Words> warnings)
      implements Outcome {
    public Done {
      answers = Map.copyOf(answers);
      warnings = List.copyOf(warnings);
    }
  }

  /** It breaks rules: all of them. Nothing has changed. */
  record Refused(List<Refusal> refusals) implements Outcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** It cannot be read as meant: every field that is wrong. Nothing has changed. */
  record Invalid(List<Violation> violations) implements Outcome {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /** There is no such subject, or none that this actor may know of: the answer is the same. */
  record NotFound(SubjectId subject) implements Outcome {}

  /** The subject has changed since the actor looked. Nothing has changed now. */
  record Outdated(SubjectId subject, long version) implements Outcome {}

  default boolean isDone() {
    return this instanceof Done;
  }

  /** Whether this rule is one of those that it breaks. */
  default boolean isRefusedBy(Rule rule) {
    return this instanceof Refused refused
        && refused.refusals().stream().anyMatch(each -> each.rule().equals(rule));
  }
}
