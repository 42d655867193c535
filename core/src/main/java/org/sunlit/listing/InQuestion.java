package org.sunlit.listing;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.words.Words;

/** How gates ask the version of a list that is in question, and say what is wrong with it. */
final class InQuestion {
  private InQuestion() {}

  /** What is wrong with a version on a day. */
  @FunctionalInterface
  interface Check {
    Optional<Map<String, ?>> missing(Listing listing, ListPaper paper, LocalDate today);
  }

  /** A gate over the version in question; without one it is kept. */
  static Gate<Listing> gate(Rule rule, Check check) {
    return Gate.of(
        rule,
        (listing, circumstances) ->
            listing.paper().flatMap(paper -> check.missing(listing, paper, circumstances.today())));
  }

  /** Kept if nothing is wrong; else all of it, for a hole in the rule's words. */
  static Optional<Map<String, ?>> named(String hole, List<Words> wrong) {
    return unless(wrong.isEmpty(), Map.of(hole, Words.joined(wrong)));
  }

  /** A code with what is said of it. */
  static Words saying(String code, Words what) {
    return new Words(code + "（" + what.zh() + "）", code + " (" + what.en() + ")");
  }
}
