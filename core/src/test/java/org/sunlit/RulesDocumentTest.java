package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.soundness.Soundness;
import org.sunlit.supervision.SupervisionRules;
import org.sunlit.words.Words;

/** {@code docs/rules.md}: every move of every kind of subject, and every rule. */
class RulesDocumentTest {
  @Test
  void the_rules_document_is_current() {
    new GeneratedDocument("rules.md").is(document());
  }

  @Test
  void every_gate_of_the_tables_is_a_rule_in_the_document() {
    String document = document();
    OtherTables.everyTable()
        .flatMap(each -> each.gates().stream())
        .forEach(gate -> assertThat(document).contains("<a id=\"" + gate + "\">"));
  }

  private static final String HEADINGS =
      """
      | Move | 办理 | By | From | To | Rules |
      |---|---|---|---|---|---|
      """;

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # The procedure and its rules

            Written from the code (`RulesDocumentTest`); do not edit.

            ## Moves

            Every move of a disclosure item: who makes it, from which stages, where it leads, and the rules it has to pass besides
            those of every move. Each procedure profile has its table.
            """);
    for (Profile profile : Profile.values()) {
      text.append(
          "\n### %s (%s)\n\n%s".formatted(profile.words().en(), profile.words().zh(), HEADINGS));
      moves(text, DisclosureProcedure.table(profile), Stage::words);
    }
    OtherTables.ALL.forEach(each -> append(text, each));
    text.append(
        """

        ## Rules

        What is said when one is broken; `{…}` is filled with what is missing.

        | Rule | Clause | Principle | 暂不能办理，原因 | In English | Who can mend it |
        |---|---|---|---|---|---|
        """);
    rules(text, rules());
    text.append(
        """

        ## Soundness of the organization

        What the organization is looked at for (`Sunlit.soundness`). A school with defects opens; the last rule names what is allowed.

        | Rule | Clause | Principle | 组织机构存在的问题 | In English | Who can mend it |
        |---|---|---|---|---|---|
        """);
    rules(text, Soundness.rules());
    text.append(
        """

        ## Supervision

        What supervision holds against the record (`Sunlit.supervision`). These rules bar nothing: what one finds is a finding, which people
        confirm or dismiss; they name nobody.

        | Rule | Clause | Principle | 发现的问题 | In English | Who can mend it |
        |---|---|---|---|---|---|
        """);
    rules(text, SupervisionRules.all());
    return text.toString();
  }

  private static void rules(StringBuilder text, List<Rule> rules) {
    for (Rule rule : rules) {
      text.append(
          "| <a id=\"%1$s\"></a>`%1$s` | %2$s | %3$s | %4$s | %5$s | %6$s |\n"
              .formatted(
                  rule.id(),
                  rule.clause().cite().en(),
                  rule.principle().words().en(),
                  rule.words().zh(),
                  rule.words().en(),
                  rule.mender().words().en()));
    }
  }

  private static <S extends Enum<S>> void append(StringBuilder text, OtherTables.Of<S> other) {
    text.append(
        "\n## Moves of %s (%s)\n\n%s\n\n%s"
            .formatted(other.title().en(), other.title().zh(), other.what(), HEADINGS));
    moves(text, other.moves(), other.words());
  }

  private static <S extends Enum<S>> void moves(
      StringBuilder text, Moves<S> table, Function<S, Words> words) {
    for (Move<S> move : table.all()) {
      text.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  move.name(),
                  move.words().zh(),
                  move.act().words().en(),
                  from(move, words),
                  move.entered().map(each -> "**" + words.apply(each).en() + "**").orElse("stays"),
                  move.gates().stream()
                      .map(each -> "[" + each + "](#" + each + ")")
                      .collect(Collectors.joining(", "))));
    }
  }

  /** One stage by its name, a run of stages by the first and the last. */
  private static <S extends Enum<S>> String from(Move<S> move, Function<S, Words> words) {
    List<S> stages = move.from().stream().sorted().toList();
    S first = stages.get(0);
    S last = stages.get(stages.size() - 1);
    boolean run = stages.size() > 2 && EnumSet.range(first, last).size() == stages.size();
    return run
        ? words.apply(first).en() + " to " + words.apply(last).en()
        : stages.stream().map(each -> words.apply(each).en()).collect(Collectors.joining(", "));
  }

  private static List<Rule> rules() {
    try (School school = new School()) {
      return school.sunlit.rules();
    }
  }
}
