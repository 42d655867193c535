package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.ClauseTable.Line;
import org.sunlit.ClauseTable.Why;
import org.sunlit.calendar.Parameters;
import org.sunlit.procedure.Rule;
import org.sunlit.soundness.Soundness;
import org.sunlit.supervision.SupervisionRules;

/** {@code docs/clauses.md}: where each clause of the founding plan is kept, or why nowhere. */
class ClausesDocumentTest {
  private static final Pattern CITED = Pattern.compile("\\bC\\d(\\.\\d+){1,2}\\b");
  private static final ClauseTable TABLE = ClauseTable.read();

  /** Of the part that is to be whole: what is kept, but not wholly. */
  private static final Set<String> NOT_WHOLLY = Set.of("C0.7", "C0.9", "C7.2.6");

  private static final List<Rule> RULES = rules();

  @Test
  void the_clauses_document_is_current() {
    new GeneratedDocument("clauses.md").is(document());
  }

  @Nested
  class TheTable {
    @Test
    void has_every_clause_once_and_in_order() {
      assertThat(ClauseTable.numbering()).hasSize(117);
      assertThat(TABLE.lines().stream().map(Line::id)).isEqualTo(ClauseTable.numbering());
    }

    @Test
    void names_only_what_there_is() {
      assertThat(
              TABLE.lines().stream()
                  .flatMap(line -> line.keepers().stream())
                  .filter(each -> link(each).isEmpty()))
          .isEmpty();
    }

    @Test
    void says_of_every_clause_what_keeps_it_or_why_nothing_does() {
      assertThat(
              TABLE.lines().stream()
                  .filter(each -> each.why().isEmpty())
                  .filter(each -> each.keepers().isEmpty() && cited(each).isEmpty())
                  .map(Line::id))
          .isEmpty();
    }

    @Test
    void owes_of_the_part_that_is_built_only_what_is_named() {
      assertThat(
              TABLE.lines().stream()
                  .filter(each -> each.isBuilt() && each.why().equals(Optional.of(Why.NOT_YET)))
                  .map(Line::id))
          .containsExactlyInAnyOrderElementsOf(NOT_WHOLLY);
    }

    @Test
    void says_of_no_clause_that_a_rule_keeps_that_it_is_purpose_only() {
      assertThat(
              TABLE.lines().stream()
                  .filter(each -> each.why().equals(Optional.of(Why.PURPOSE)))
                  .filter(each -> RULES.stream().anyMatch(rule -> cites(rule, each)))
                  .map(Line::id))
          .isEmpty();
    }
  }

  @Nested
  class TheCode {
    @Test
    void has_no_rule_of_a_clause_that_there_is_not() {
      assertThat(
              RULES.stream()
                  .filter(each -> each.clause().id().startsWith("C"))
                  .filter(each -> !ClauseTable.numbering().contains(each.clause().id()))
                  .map(Rule::id))
          .isEmpty();
    }

    @Test
    void has_no_parameter_of_a_clause_that_there_is_not() {
      assertThat(
              Stream.of(Parameters.Name.values())
                  .map(each -> each.byDefault().basis())
                  .filter(each -> CITED.matcher(each).matches())
                  .filter(each -> !ClauseTable.numbering().contains(each)))
          .isEmpty();
    }

    @Test
    void names_no_clause_in_its_words_that_there_is_not() throws IOException {
      Set<String> unknown = new TreeSet<>();
      for (Path source : ClauseTable.sources()) {
        Matcher cited = CITED.matcher(Files.readString(source));
        while (cited.find()) {
          if (!ClauseTable.isKnown(cited.group())) unknown.add(source + " " + cited.group());
        }
      }
      assertThat(unknown).isEmpty();
    }
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # The founding plan, clause by clause

            Written from the code and `clauses.tsv` (`ClausesDocumentTest`); do not edit. Each of the 117 clauses stands once, in our own words, with
            the rules that cite it and the moves, types and parameters that keep it; where nothing does, it says why.

            | | Clauses |
            |---|---|
            """);
    text.append("| kept by a named rule | %d |\n".formatted(count(ClausesDocumentTest::isRuled)));
    text.append(
        "| kept otherwise | %d |\n"
            .formatted(count(line -> !isRuled(line) && line.why().isEmpty())));
    for (Why why : Why.values()) {
      text.append(
          "| %s | %d |\n"
              .formatted(
                  why.words(),
                  count(line -> !isRuled(line) && line.why().equals(Optional.of(why)))));
    }
    String heading = "";
    for (Line line : TABLE.lines()) {
      String above = line.id().substring(0, 2);
      if (!above.equals(heading)) {
        heading = above;
        text.append(
            "\n## %s\n\n| Clause | What it asks | What keeps it | |\n|---|---|---|---|\n"
                .formatted(above));
      }
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  line.id(),
                  line.asks(),
                  keepers(line).stream()
                      .map(each -> link(each).orElse(each))
                      .collect(Collectors.joining(", ")),
                  line.note()));
    }
    return text.toString();
  }

  private static long count(Predicate<Line> which) {
    return TABLE.lines().stream().filter(which).count();
  }

  private static boolean isRuled(Line line) {
    return !cited(line).isEmpty();
  }

  /** The keepers of the table, then rules and parameters that cite the clause. */
  private static Collection<String> keepers(Line line) {
    Set<String> keepers = new TreeSet<>(cited(line));
    Stream.of(Parameters.Name.values())
        .filter(each -> each.byDefault().basis().equals(line.id()))
        .forEach(each -> keepers.add("parameter:" + each.label().code()));
    List<String> all = new ArrayList<>(line.keepers());
    keepers.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }

  private static List<String> cited(Line line) {
    return RULES.stream()
        .filter(each -> cites(each, line))
        .map(each -> "rule:" + each.id())
        .toList();
  }

  private static boolean cites(Rule rule, Line line) {
    return rule.clause().id().equals(line.id());
  }

  /** A keeper as it is shown; empty if there is no such thing. */
  private static Optional<String> link(String keeper) {
    String name = keeper.substring(keeper.indexOf(':') + 1);
    if (keeper.startsWith("rule:")) {
      return RULES.stream()
          .filter(each -> each.id().equals(name))
          .findFirst()
          .map(each -> "[%s](rules.md#%s)".formatted(name, name));
    }
    if (keeper.startsWith("move:")) {
      return OtherTables.has(name)
          ? Optional.of("[`%s`](procedure.md)".formatted(name))
          : Optional.empty();
    }
    if (keeper.startsWith("parameter:")) {
      return Stream.of(Parameters.Name.values())
          .filter(each -> each.label().code().equals(name))
          .findFirst()
          .map(
              each ->
                  "[%s](parameters.md)%s"
                      .formatted(name, ClauseTable.isAsked(each) ? "" : " (nothing asks it yet)"));
    }
    return ClauseTable.source(keeper)
        .map(
            file ->
                "[`%s`](../%s)"
                    .formatted(keeper.replaceFirst("^[a-z.]+", "").replace('#', '.'), file));
  }

  private static List<Rule> rules() {
    try (School school = new School()) {
      return Stream.of(school.sunlit.rules(), Soundness.rules(), SupervisionRules.all())
          .flatMap(List::stream)
          .toList();
    }
  }
}
