package org.sunlit.demo.tour;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Keeping;
import org.sunlit.demo.scenario.Premises;
import org.sunlit.demo.scenario.Report;
import org.sunlit.demo.scenario.Report.Stands;
import org.sunlit.demo.scenario.Report.Taken;
import org.sunlit.demo.scenario.Report.Visit;
import org.sunlit.demo.scenario.Scenario;
import org.sunlit.demo.scenario.Walkthrough;
import org.sunlit.demo.tour.Station.Line;
import org.sunlit.procedure.Stage;
import org.sunlit.words.Words;

/**
 * The first matter of a scenario, station by station; every line is taken from what was done and
 * answered.
 *
 * @param title of the matter
 */
public record Tour(Words school, String title, List<Station> stations) {
  /** Below the folder of a tour: the site as it was at each station, by its number. */
  public static final String SNAPSHOTS = "stations";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  static final List<Stage> SIX = Stream.of(Stage.values()).filter(Stage::isOfTheProcedure).toList();

  /** The steps of the approval track of a version. */
  private static final Set<String> TRACK =
      Set.of(
          "draft-version",
          "propose",
          "review",
          "review-confidentiality",
          "approve",
          "countersign",
          "release");

  public Tour {
    stations = List.copyOf(stations);
  }

  /**
   * Walks through the scenario's first matter and keeps the site of every station.
   *
   * @param folder where outlets keep their files and the snapshots go
   * @param premises where the sites would stand
   */
  public static Tour walk(Scenario scenario, Path folder, Premises premises) {
    Snapshots snapshots = new Snapshots(scenario, folder, premises.site());
    Report report =
        Walkthrough.run(
            scenario.ofFirstMatter(), folder, premises, Keeping.IN_MEMORY, snapshots::after);
    return of(report, scenario, snapshots);
  }

  /** The same from a walkthrough that the snapshots were told of. */
  public static Tour of(Report report, Scenario scenario, Snapshots snapshots) {
    Report.Matter matter =
        report.matters().stream()
            .filter(each -> each.name().equals(scenario.firstMatter()))
            .findFirst()
            .orElseThrow();
    List<List<Taken>> parts = parts(report.of(matter));
    List<Station> stations = new ArrayList<>();
    Set<Stage> seen = new LinkedHashSet<>();
    Words scope = Words.joined(List.of());
    for (int at = 0; at < matter.visits().size(); at++) {
      Visit visit = matter.visits().get(at);
      if (!visit.stage().isOfTheProcedure()) continue;
      Visit next = at + 1 < matter.visits().size() ? matter.visits().get(at + 1) : null;
      boolean again = !seen.add(visit.stage());
      if (visit.scope() != null) scope = visit.scope();
      List<Taken> before = parts.get(at);
      List<Taken> here = at + 1 < parts.size() ? parts.get(at + 1) : List.of();
      stations.add(
          new Station(
              at + 1,
              SIX.indexOf(visit.stage()) + 1,
              visit.words(),
              again,
              List.of(
                  disclosed(visit, again),
                  audience(scope, here),
                  days(visit, next),
                  people(visit, before, here),
                  otherwise(here)),
              snapshots.page(at + 1)));
    }
    return new Tour(report.school(), matter.title(), stations);
  }

  /** The steps before the first stage was entered, then those from each entry to the next. */
  private static List<List<Taken>> parts(List<Taken> steps) {
    List<List<Taken>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (Taken each : steps) {
      parts.get(parts.size() - 1).add(each);
      if (!each.before().equals(each.after())) parts.add(new ArrayList<>());
    }
    return parts;
  }

  private static Line disclosed(Visit visit, boolean again) {
    Words what =
        switch (visit.stage()) {
          case PRIOR_DISCLOSURE ->
              new Words(
                  "要办什么事、为什么办、依据是什么、由谁在什么时候决定、怎样参与",
                  "the matter, why, on what basis, who decides when, and how to take part");
          case CONSULTATION ->
              new Words(
                  "征求意见稿、起止时间、邀请了哪些人", "the draft for comment, the window, and who is invited");
          case DECISION_DISCLOSURE ->
              new Words(
                  "吸收意见后的初步方案，每条意见采纳与否及理由，由哪些会议讨论",
                  "the preliminary plan, what became of every opinion and why, and which bodies will"
                      + " deliberate");
          case DELIBERATION ->
              new Words("哪个会议何时讨论；会后公布结论", "which body meets when; afterwards its outcome");
          case RESULT_DISCLOSURE ->
              again
                  ? new Words(
                      "整改后的新版本，与上一版的对照和改动理由",
                      "the version after rectification, compared with the last, and why it changed")
                  : new Words(
                      "最后的决定、与初步方案相比改了什么、谁负责、向哪里提出异议",
                      "the final result, what changed since the preliminary plan, who answers for it and"
                          + " where to object");
          case PUBLIC_SUPERVISION ->
              new Words("师生的监督意见和学校的答复", "what people say about it, and the answers");
          case DRAFT, ARCHIVED, WITHDRAWN ->
              throw new IllegalArgumentException("not a station: " + visit.stage());
        };
    Integer version = visit.version();
    return new Line(
        new Words("这一步公开什么", "What is disclosed"),
        version == null
            ? what
            : new Words(
                what.zh() + "（第" + version + "版）", what.en() + " (version " + version + ")"));
  }

  /**
   * @param scope of the version that is shown, of this stage or the last that had one
   */
  private static Line audience(Words scope, List<Taken> here) {
    Set<Words> outlets = new LinkedHashSet<>();
    here.stream()
        .flatMap(step -> step.changes().stream().filter(each -> isOf(step, each)))
        .filter(each -> each.reference() != null)
        .map(Stands::name)
        .forEach(outlets::add);
    Words where = Words.joined(List.copyOf(outlets));
    return new Line(
        new Words("给谁看", "Who may see it"),
        outlets.isEmpty()
            ? scope
            : new Words(scope.zh() + "，在" + where.zh(), scope.en() + ", on " + where.en()));
  }

  /** A timer's step may have changed what stands of other matters, too. */
  private static boolean isOf(Taken step, Stands stands) {
    return stands.matter().equals(step.matter());
  }

  private static Line days(Visit visit, @Nullable Visit next) {
    Words atLeast = visit.atLeast();
    String from = DAY.format(visit.at());
    String fromEnglish = ENGLISH_DAY.format(visit.at());
    Words shown =
        next == null || visit.stage() == Stage.RESULT_DISCLOSURE
            ? new Words("自" + from + "起一直公开", "from " + fromEnglish + " on")
            : new Words(
                from + "至" + DAY.format(next.at()),
                fromEnglish + " to " + ENGLISH_DAY.format(next.at()));
    return new Line(
        new Words("看几天", "For how long"),
        atLeast == null
            ? shown
            : new Words(
                "不少于" + atLeast.zh() + "；这一次是" + shown.zh(),
                "at least " + atLeast.en() + "; this time " + shown.en()));
  }

  /** Who prepared and opened a stage; of one without a version of its own, who acted in it. */
  private static Line people(Visit visit, List<Taken> before, List<Taken> here) {
    List<Taken> steps = visit.version() == null ? here : before;
    Map<Words, Set<Words>> acts = new LinkedHashMap<>();
    steps.stream()
        .filter(each -> each.answer().isAccepted())
        .filter(each -> !each.order().equals("work"))
        .filter(each -> visit.version() == null || isOfTheTrack(each, visit))
        .filter(each -> visit.version() != null || !isOfTheNext(each))
        .forEach(
            each ->
                acts.computeIfAbsent(each.actor(), who -> new LinkedHashSet<>()).add(each.did()));
    return new Line(
        new Words("谁来办", "Who does it"),
        Words.joined(
            acts.entrySet().stream()
                .map(
                    each -> {
                      Words did = Words.joined(List.copyOf(each.getValue()));
                      return new Words(
                          each.getKey().zh() + "（" + did.zh() + "）",
                          each.getKey().en() + " (" + did.en() + ")");
                    })
                .toList()));
  }

  private static boolean isOfTheTrack(Taken step, Visit visit) {
    return TRACK.contains(step.order()) || opens(step, visit.stage());
  }

  /** Whether it only prepares or opens the stage that follows. */
  private static boolean isOfTheNext(Taken step) {
    return TRACK.contains(step.order())
        || SIX.stream().anyMatch(each -> opens(step, each) && !step.before().equals(step.after()));
  }

  private static boolean opens(Taken step, Stage stage) {
    return step.after().equals(stage.label());
  }

  /** The last that somebody tried here and could not. */
  private static Line otherwise(List<Taken> here) {
    Optional<Taken> refused =
        here.stream()
            .filter(each -> !each.answer().refusals().isEmpty())
            .reduce((earlier, later) -> later);
    return new Line(
        new Words("不这样办会怎样", "And otherwise"),
        refused
            .map(
                each ->
                    new Words(
                        "%s，%s想“%s”，暂不能办理：%s"
                            .formatted(
                                DAY.format(each.at()),
                                each.actor().zh(),
                                each.did().zh(),
                                each.answer().refusals().get(0).words().zh()),
                        "%s, %s tries to %s and is refused: %s"
                            .formatted(
                                ENGLISH_DAY.format(each.at()),
                                each.actor().en(),
                                each.did().en(),
                                each.answer().refusals().get(0).words().en())))
            .orElse(new Words("这一步没有人违反规定", "nobody broke a rule here")));
  }
}
