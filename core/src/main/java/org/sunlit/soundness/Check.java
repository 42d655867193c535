package org.sunlit.soundness;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.words.Words;

/** A rule with the pure function that finds every place where it is not kept. */
record Check(Rule rule, Look look) {

  /** Answers what is missing, once for each place; nothing if the rule is kept. */
  @FunctionalInterface
  interface Look {
    Stream<Map<String, ?>> missing(Ground ground);
  }

  static Check of(String id, String clause, Principle principle, String zh, String en, Look look) {
    return new Check(Rule.of(id, clause, principle, Mender.OFFICE, zh, en), look);
  }

  /** One place or none. */
  static Stream<Map<String, ?>> unless(boolean kept, Map<String, ?> missing) {
    return kept ? Stream.of() : Stream.of(missing);
  }

  List<Defect> defects(Ground ground) {
    return look.missing(ground).map(each -> new Defect(rule, Map.copyOf(each))).toList();
  }

  static Words names(Stream<Words> names) {
    return Words.joined(names.toList());
  }
}
