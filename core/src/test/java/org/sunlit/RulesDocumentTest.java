package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.soundness.Soundness;

/**
 * {@code docs/rules.md} is written from the code; with {@code -Dsunlit.docs=write} this test writes
 * it anew, otherwise it compares.
 */
class RulesDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("project.basedir", "."), "..", "docs", "rules.md");

  @Test
  void the_rules_document_is_current() throws IOException {
    String current = document();
    if ("write".equals(System.getProperty("sunlit.docs"))) Files.writeString(DOCUMENT, current);

    assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
  }

  @Test
  void every_gate_of_the_tables_is_a_rule_in_the_document() {
    DisclosureProcedure.tables().forEach(each -> assertThat(document()).contains(each.gates()));
  }

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
          """

          ### %s (%s)

          | Move | 办理 | By | From | To | Rules |
          |---|---|---|---|---|---|
          """
              .formatted(profile.words().en(), profile.words().zh()));
      moves(text, DisclosureProcedure.table(profile));
    }
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

  private static void moves(StringBuilder text, Moves<Stage> table) {
    for (Move<Stage> move : table.all()) {
      text.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  move.name(),
                  move.words().zh(),
                  move.act().words().en(),
                  from(move),
                  move.entered().map(each -> "**" + each.words().en() + "**").orElse("stays"),
                  move.gates().stream()
                      .map(each -> "[" + each + "](#" + each + ")")
                      .collect(Collectors.joining(", "))));
    }
  }

  /** One stage by its name, a run of stages by the first and the last. */
  private static String from(Move<Stage> move) {
    List<Stage> stages = move.from().stream().sorted().toList();
    boolean run =
        stages.size() > 2
            && EnumSet.range(stages.get(0), stages.get(stages.size() - 1)).size() == stages.size();
    return run
        ? stages.get(0).words().en() + " to " + stages.get(stages.size() - 1).words().en()
        : stages.stream().map(each -> each.words().en()).collect(Collectors.joining(", "));
  }

  private static List<Rule> rules() {
    try (School school = new School()) {
      return school.sunlit.rules();
    }
  }
}
