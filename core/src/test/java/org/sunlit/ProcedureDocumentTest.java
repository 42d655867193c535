package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Phase;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Rule;
import org.sunlit.procedure.Stage;
import org.sunlit.words.Words;

/** {@code docs/procedure.md}: the procedure as pictures and as tables that a lawyer could check. */
class ProcedureDocumentTest {
  private static final String NUMBERS = "①②③④⑤⑥";

  private static final List<String> STYLES =
      List.of(
          "preparation fill:#fdf3d8,stroke:#b98900,color:#222",
          "decision fill:#e2ecf9,stroke:#2f5d9b,color:#222",
          "implementation fill:#e3f3e6,stroke:#2f7d43,color:#222",
          "anywhere fill:none,stroke:#888,stroke-dasharray:4 3,color:#555");

  @Test
  void the_procedure_document_is_current() {
    new GeneratedDocument("procedure.md").is(document());
  }

  @Test
  void moves_that_are_possible_nearly_everywhere_pass_the_same_rules_in_every_profile() {
    MoveTable<Stage> full = table(Profile.FULL);
    for (Profile profile : Profile.values()) {
      for (Move<Stage> move : table(profile).moves().all()) {
        full.moves()
            .line(move.name())
            .filter(full::isThroughout)
            .ifPresent(each -> assertThat(move.gates()).isEqualTo(each.gates()));
      }
    }
  }

  @Nested
  class Tells {
    private final String document = document();

    @Test
    void every_move() {
      OtherTables.everyTable()
          .flatMap(each -> each.all().stream())
          .forEach(each -> assertThat(document).contains("`" + each.name() + "`"));
    }

    @Test
    void every_rule_in_two_languages() {
      Map<String, Rule> rules = rules();
      rules.keySet().forEach(each -> assertThat(document).contains(said(rules, each)));
    }

    @Test
    void every_move_into_another_stage_as_an_arrow() {
      for (Profile profile : Profile.values()) {
        String picture = picture(profile);
        table(profile).moves().all().stream()
            .filter(each -> each.entered().isPresent())
            .forEach(
                each ->
                    assertThat(picture)
                        .contains("--> " + each.entered().orElseThrow().name())
                        .contains(each.words().zh() + "<br/>" + each.words().en()));
      }
    }
  }

  private static String document() {
    Map<String, Rule> rules = rules();
    StringBuilder text =
        new StringBuilder(
            """
            # The procedure

            Written from the code (`ProcedureDocumentTest`); do not edit. Every move is an order by a person in a post; it is refused with all
            the rules that it breaks, and nothing is skipped silently. Rules link to [rules.md](rules.md) with their clauses; the numbers of days
            are in [parameters.md](parameters.md); `…` is filled in when an order is refused.

            In the pictures the six stages have the colour of their phase: yellow for 酝酿 preparation, blue for 决策 decision, green for
            实施 implementation; a dashed box is any stage of the run that it names. Moves that leave the stage as it is are in the tables only.

            Besides the rules that the tables name, every order of every procedure is refused when:

            """);
    rules.values().stream()
        .filter(each -> !gates().contains(each.id()))
        .filter(each -> !OtherTables.gates().contains(each.id()))
        .map(each -> "- " + said(rules, each.id()) + "\n")
        .forEach(text::append);
    for (Profile profile : Profile.values()) {
      text.append(
          "\n## %s · %s\n\n%s\n\n%s"
              .formatted(
                  profile.words().zh(), profile.words().en(), purpose(profile), picture(profile)));
      for (Stage stage : profile.stages().stream().sorted().toList()) {
        section(text, rules, profile, stage);
      }
    }
    throughout(text, rules);
    OtherTables.ALL.forEach(each -> other(text, rules, each));
    return text.toString();
  }

  /** Another kind of subject, in one picture and one table. */
  private static <S extends Enum<S>> void other(
      StringBuilder text, Map<String, Rule> rules, OtherTables.Of<S> of) {
    text.append(
        "\n## %s · %s\n\n%s\n\n%s"
            .formatted(
                of.title().zh(),
                of.title().en(),
                of.what(),
                of.table()
                    .picture(
                        stage ->
                            of.words().apply(stage).zh() + "<br/>" + of.words().apply(stage).en(),
                        stage -> "",
                        List.of(),
                        Map.of())));
    text.append(
        """

        | 办理 Move | 由谁 By | 可在 Possible at | 之后 Then | 有下列情形的不予办理 Refused when |
        |---|---|---|---|---|
        """);
    for (Move<S> move : of.moves().all()) {
      text.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  told(move),
                  both(move.act().words()),
                  both(of.table().from(move)),
                  move.entered()
                      .map(of.words())
                      .map(each -> "**" + each.zh() + "**<br/>" + each.en())
                      .orElse("阶段不变 stays"),
                  refusals(rules, move)));
    }
  }

  private static Set<String> gates() {
    return DisclosureProcedure.tables().stream()
        .flatMap(each -> each.gates().stream())
        .collect(Collectors.toSet());
  }

  private static MoveTable<Stage> table(Profile profile) {
    return new MoveTable<>(
        Stage.class, profile.stages(), DisclosureProcedure.table(profile), Stage::words);
  }

  private static String picture(Profile profile) {
    return table(profile)
        .picture(
            stage -> title(stage).zh() + "<br/>" + stage.words().en(),
            stage -> stage.phase().map(each -> each.name().toLowerCase(Locale.ROOT)).orElse(""),
            STYLES,
            Map.of(DisclosureProcedure.RESUME, DisclosureProcedure.WITHDRAW));
  }

  private static void section(
      StringBuilder text, Map<String, Rule> rules, Profile profile, Stage stage) {
    MoveTable<Stage> table = table(profile);
    text.append("\n### %s · %s\n\n".formatted(title(stage).zh(), stage.words().en()));
    text.append(
        lines(
            List.of(
                stage.phase().map(Phase::words).map(each -> "阶段 Phase: " + both(each)),
                Optional.of("公开内容 Disclosed: " + both(disclosed(profile, stage))),
                entered(table, stage).map(each -> "如何进入 Entered by: " + each))));
    List<Move<Stage>> moves = new ArrayList<>(table.staying(stage));
    moves.addAll(table.leaving(stage));
    if (moves.isEmpty()) return;
    text.append(
        """

        | 办理 Move | 由谁 By | 之后 Then | 有下列情形的不予办理 Refused when |
        |---|---|---|---|
        """);
    for (Move<Stage> move : moves) {
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(told(move), both(move.act().words()), then(move), refusals(rules, move)));
    }
  }

  private static String lines(List<Optional<String>> given) {
    return given.stream()
        .flatMap(Optional::stream)
        .map(each -> "- " + each + "\n")
        .collect(Collectors.joining());
  }

  private static Optional<String> entered(MoveTable<Stage> table, Stage stage) {
    List<Move<Stage>> moves = table.entering(stage);
    return moves.isEmpty()
        ? Optional.empty()
        : Optional.of(
            moves.stream()
                .map(
                    each ->
                        "%s (%s · from %s)"
                            .formatted(
                                both(each.words()),
                                "从" + table.from(each).zh(),
                                table.from(each).en()))
                .collect(Collectors.joining("; ")));
  }

  private static String then(Move<Stage> move) {
    return move.name().equals(DisclosureProcedure.RESUME.name())
        ? "回到撤回前的阶段<br/>where it was on show last"
        : move.entered()
            .map(each -> "**" + title(each).zh() + "**<br/>" + each.words().en())
            .orElse("阶段不变 stays");
  }

  private static String told(Move<?> move) {
    return "%s<br/>%s<br/>`%s`".formatted(move.words().zh(), move.words().en(), move.name());
  }

  private static String refusals(Map<String, Rule> rules, Move<?> move) {
    return move.gates().isEmpty()
        ? "—"
        : move.gates().stream()
            .map(each -> said(rules, each))
            .collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
  }

  /** What a refusal says, as a link to the rule. */
  private static String said(Map<String, Rule> rules, String gate) {
    Rule rule = rules.get(gate);
    if (rule == null) throw new IllegalStateException("no such rule: " + gate);
    return "[%s](rules.md#%s)".formatted(both(rule.words()).replaceAll("\\{\\w+\\}", "…"), gate);
  }

  private static void throughout(StringBuilder text, Map<String, Rule> rules) {
    MoveTable<Stage> full = table(Profile.FULL);
    text.append(
        """

        ## 各阶段共有 · Throughout

        What is possible at many stages, under the same rules in every procedure; drafting and approval happen inside each disclosure
        (regulations on Party affairs, art. 15).

        | 办理 Move | 由谁 By | 可在 Possible at | 之后 Then | 有下列情形的不予办理 Refused when |
        |---|---|---|---|---|
        """);
    for (Move<Stage> move : full.moves().all()) {
      if (!full.isThroughout(move)) continue;
      text.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  told(move),
                  both(move.act().words()),
                  EnumSet.allOf(Profile.class).stream()
                      .flatMap(each -> possible(each, move).stream())
                      .collect(Collectors.joining("<br/>")),
                  then(move),
                  refusals(rules, move)));
    }
  }

  private static Optional<String> possible(Profile profile, Move<Stage> move) {
    MoveTable<Stage> table = table(profile);
    return table
        .moves()
        .line(move.name())
        .map(each -> both(profile.words()) + ": " + both(table.from(each)));
  }

  private static Words title(Stage stage) {
    if (!stage.isOfTheProcedure()) return stage.words();
    int number = EnumSet.range(Stage.PRIOR_DISCLOSURE, stage).size();
    return new Words(
        NUMBERS.charAt(number - 1) + " " + stage.words().zh(), number + " " + stage.words().en());
  }

  private static String both(Words words) {
    return words.zh() + " · " + words.en();
  }

  private static String purpose(Profile profile) {
    return switch (profile) {
      case FULL ->
          "A decision: it is disclosed before it is prepared, while it is made and when it is carried out.";
      case PUBLIC_NOTICE ->
          "A list or result that is frozen on show for a notice period; an objection holds back the conclusion.";
      case ROUTINE ->
          "What is disclosed periodically or as it arises, and changes when the facts do.";
    };
  }

  private static Words disclosed(Profile profile, Stage stage) {
    return switch (stage) {
      case DRAFT -> new Words("不公开，仅经办人员可见", "nothing: seen by those who handle it");
      case PRIOR_DISCLOSURE ->
          new Words(
              "事项、缘由、依据、由谁何时决定、如何参与",
              "the matter, why, its basis, who will decide and when, how to take part");
      case CONSULTATION ->
          new Words(
              "征求意见稿或所提问题、起止日期、邀请的群体，未邀请的说明理由",
              "the draft for comment or the questions put, the window, who is invited or why not");
      case DECISION_DISCLOSURE ->
          new Words(
              "初步方案、征求意见情况、依据、权限、决策过程、由哪些机构何时讨论",
              "the preliminary plan, the consultation report, basis, authority, decision process, which bodies"
                  + " deliberate when");
      case DELIBERATION ->
          new Words("会前：机构、日期、议题；会后：结果", "beforehand body, date, title; afterwards the outcome");
      case RESULT_DISCLOSURE ->
          switch (profile) {
            case FULL ->
                new Words(
                    "最终结果、与初步方案的不同及理由、由谁负责、向谁提出异议",
                    "the final result, what differs from the preliminary plan and why, who answers for it, where"
                        + " to object");
            case PUBLIC_NOTICE ->
                new Words("名单或结果、公示期、向谁提出异议", "the list or result, the period, where to object");
            case ROUTINE ->
                new Words(
                    "信息本身、由谁负责、向谁提出异议", "the information, who answers for it, where to object");
          };
      case PUBLIC_SUPERVISION -> new Words("意见建议及答复、整改情况", "feedback and answers, rectifications");
      case ARCHIVED ->
          new Words(
              "归档时公开的内容，按目录条目的规定继续展示或撤下",
              "what was disclosed when it was archived, kept or taken down as its entry says");
      case WITHDRAWN -> new Words("仅“该信息已撤回”", "that it was withdrawn, and nothing of it");
    };
  }

  private static Map<String, Rule> rules() {
    try (School school = new School()) {
      return school.sunlit.rules().stream()
          .collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> a, TreeMap::new));
    }
  }
}
