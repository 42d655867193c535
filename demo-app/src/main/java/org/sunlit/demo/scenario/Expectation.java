package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Answer.Kind;
import org.sunlit.words.Words;

/**
 * What a scenario says a step will come to.
 *
 * @param names exactly the rules that refuse, or the fields that are wrong, sorted
 */
public record Expectation(Kind kind, List<String> names) {
  static final Expectation ACCEPTED = new Expectation(Kind.ACCEPTED, List.of());

  public Expectation {
    names = List.copyOf(new TreeSet<>(names));
  }

  /** Reads {@code "accepted"}, {@code "not-found"}, or a list of rules or fields by kind. */
  static Expectation read(@Nullable JsonNode given, String file, String pointer) {
    if (given == null || given.isNull()) return ACCEPTED;
    Optional<Expectation> read =
        given.isTextual()
            ? plain(given.textValue())
            : listed(given, "refused", Kind.REFUSED)
                .or(() -> listed(given, "invalid", Kind.INVALID));
    return read.orElseThrow(
        () ->
            Complaint.at(
                file,
                pointer,
                new Words(
                    "应为 \"accepted\"、\"not-found\"、{\"refused\":[规则…]} 或 {\"invalid\":[栏目…]}",
                    "must be \"accepted\", \"not-found\", {\"refused\":[rules…]} or"
                        + " {\"invalid\":[pointers…]}")));
  }

  private static Optional<Expectation> plain(String text) {
    return List.of(Kind.ACCEPTED, Kind.NOT_FOUND).stream()
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
        .findFirst()
        .map(kind -> new Expectation(kind, List.of()));
  }

  private static Optional<Expectation> listed(JsonNode given, String key, Kind kind) {
    JsonNode names = given.path(key);
    boolean fits = given.isObject() && given.size() == 1 && names.isArray() && !names.isEmpty();
    if (!fits) return Optional.empty();
    TreeSet<String> texts = new TreeSet<>();
    for (JsonNode each : names) {
      if (!each.isTextual()) return Optional.empty();
      texts.add(each.textValue());
    }
    return Optional.of(new Expectation(kind, List.copyOf(texts)));
  }

  boolean isMetBy(Answer answer) {
    return kind == answer.kind() && names.equals(List.copyOf(new TreeSet<>(answer.names())));
  }
}
