package org.sunlit.demo.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunlit.input.Violation;
import org.sunlit.procedure.Refusal;
import org.sunlit.record.Outcome;
import org.sunlit.words.Words;

/**
 * What a step came to, for people and machines alike.
 *
 * @param refusals every rule that it breaks
 * @param violations every field that is wrong, sorted by pointer
 * @param told what the actor got back, by name
 */
public record Answer(
    Kind kind, List<Cited> refusals, List<Violation> violations, Map<String, String> told) {

  /** The kinds of answer. */
  public enum Kind {
    ACCEPTED("办理完成", "done"),
    REFUSED("暂不能办理", "refused"),
    INVALID("填写有误", "invalid"),
    NOT_FOUND("没有这一事项", "not found"),
    OUTDATED("事项已有变化", "outdated"),
    NOT_LIVE("尚未确认发布", "not confirmed live");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Words words() {
      return words;
    }
  }

  /** A refusal with what a machine needs of it. */
  public record Cited(
      String rule,
      String clause,
      Words clauseWords,
      Words mender,
      Map<String, Object> missing,
      Words words) {
    static Cited of(Refusal refusal) {
      return new Cited(
          refusal.rule().id(),
          refusal.rule().clause().id(),
          refusal.rule().clause().cite(),
          refusal.rule().mender().words(),
          new TreeMap<>(refusal.missing()),
          refusal.words());
    }
  }

  static Answer of(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return new Answer(
          Kind.REFUSED, refused.refusals().stream().map(Cited::of).toList(), List.of(), Map.of());
    }
    if (outcome instanceof Outcome.Invalid invalid) return invalid(invalid.violations());
    if (outcome instanceof Outcome.NotFound) return plain(Kind.NOT_FOUND);
    if (outcome instanceof Outcome.Done done) {
      return new Answer(Kind.ACCEPTED, List.of(), List.of(), new TreeMap<>(done.answers()));
    }
    return plain(Kind.OUTDATED);
  }

  static Answer plain(Kind kind) {
    return new Answer(kind, List.of(), List.of(), Map.of());
  }

  static Answer invalid(List<Violation> violations) {
    List<Violation> sorted =
        violations.stream().sorted(Comparator.comparing(Violation::pointer)).toList();
    return new Answer(Kind.INVALID, List.of(), sorted, Map.of());
  }

  /** What an expectation lists: rules or fields. */
  List<String> names() {
    return kind == Kind.INVALID
        ? violations.stream().map(Violation::pointer).toList()
        : refusals.stream().map(Cited::rule).toList();
  }

  public boolean isAccepted() {
    return kind == Kind.ACCEPTED;
  }
}
