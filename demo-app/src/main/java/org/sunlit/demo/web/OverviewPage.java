package org.sunlit.demo.web;

import com.samskivert.mustache.Template;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Answer;
import org.sunlit.demo.scenario.Report;
import org.sunlit.demo.scenario.Report.Matter;
import org.sunlit.demo.scenario.Report.Stands;
import org.sunlit.demo.scenario.Report.Taken;
import org.sunlit.demo.scenario.Report.Visit;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** The page that shows how each matter went: stages, outlets, every step with its refusals. */
final class OverviewPage {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);

  private final Template template = WebPages.template("overview.html");
  private final Report report;
  private final Kept kept;
  private final boolean catalog;
  private final List<Section> sections;

  /**
   * @param catalog whether the public site shows one
   */
  OverviewPage(Report report, Kept kept, boolean catalog) {
    this.report = report;
    this.kept = kept;
    this.catalog = catalog;
    this.sections = report.matters().stream().map(each -> section(report, each)).toList();
  }

  /** Everything the template names; a part without steps is left out. */
  record Page(
      Report report,
      boolean walked,
      Words kept,
      boolean catalog,
      int count,
      long refused,
      @Nullable String year,
      List<Section> sections,
      List<Taken> headlines,
      boolean headlinesAny,
      WebPages.Switch visitor) {}

  /** One matter: what it is, how it went and what stands. */
  record Section(
      Matter matter,
      int count,
      long refused,
      boolean refusedAny,
      boolean placedAny,
      List<Line> history,
      List<Part> parts) {}

  /** A stage the matter entered. */
  record Line(Words stage, String at, @Nullable Integer version, boolean now) {}

  /**
   * The steps that were taken while the matter stood at one stage.
   *
   * @param open whether there is something to see that a reader should not miss
   */
  record Part(
      Words stage, int count, long refused, boolean refusedAny, boolean open, List<Shown> steps) {}

  /** One step; {@code moved} is the stage it led to, if it led to another. */
  record Shown(
      Taken step,
      String at,
      String details,
      boolean accepted,
      boolean broken,
      Words kind,
      List<Answer.Cited> refusals,
      @Nullable Words moved,
      List<Change> changes) {}

  /** What changed on an outlet; {@code whose} names the matter if it is not the step's own. */
  record Change(Stands stands, @Nullable String whose) {}

  /** As a visitor reads it: all see the same, and who they are. */
  String of(Visitor visitor) {
    return template.execute(
        new Page(
            report,
            kept != Kept.FROM_AN_EARLIER_START,
            kept.words(),
            catalog,
            report.steps().size(),
            refused(report.steps()),
            year(),
            sections,
            report.headlines(),
            !report.headlines().isEmpty(),
            WebPages.Switch.of(visitor, "/")));
  }

  private @Nullable String year() {
    return Stream.concat(
            report.steps().stream().map(Taken::at),
            report.matters().stream().flatMap(each -> each.visits().stream()).map(Visit::at))
        .findFirst()
        .map(at -> at.getYear() + "年")
        .orElse(null);
  }

  private static Section section(Report report, Matter matter) {
    List<Line> history = new ArrayList<>();
    List<Visit> visits = matter.visits();
    for (int at = 0; at < visits.size(); at++) {
      Visit each = visits.get(at);
      history.add(
          new Line(
              each.words(), MINUTE.format(each.at()), each.version(), at == visits.size() - 1));
    }
    List<Taken> steps = report.of(matter);
    return new Section(
        matter,
        steps.size(),
        refused(steps),
        refused(steps) > 0,
        !matter.outlets().isEmpty(),
        history,
        parts(report, steps));
  }

  private static List<Part> parts(Report report, List<Taken> steps) {
    List<Part> parts = new ArrayList<>();
    List<Taken> together = new ArrayList<>();
    @Nullable Label stage = null;
    for (Taken each : steps) {
      if (stage != null && !stage.equals(each.before())) {
        parts.add(part(report, stage, together));
        together = new ArrayList<>();
      }
      stage = each.before();
      together.add(each);
    }
    if (stage != null) parts.add(part(report, stage, together));
    return parts;
  }

  private static Part part(Report report, Label stage, List<Taken> steps) {
    return new Part(
        stage.words(),
        steps.size(),
        refused(steps),
        refused(steps) > 0,
        refused(steps) > 0 || steps.stream().anyMatch(each -> each.shows() != null),
        steps.stream().map(each -> shown(report, each)).toList());
  }

  private static Shown shown(Report report, Taken step) {
    return new Shown(
        step,
        at(step.at()),
        step.detail().values().stream().map(Words::zh).collect(Collectors.joining("，")),
        step.answer().isAccepted(),
        !step.held(),
        step.answer().kind().words(),
        step.answer().refusals(),
        step.before().equals(step.after()) ? null : step.after().words(),
        step.changes().stream().map(each -> change(report, step, each)).toList());
  }

  private static Change change(Report report, Taken step, Stands stands) {
    String whose =
        report.matters().stream()
            .filter(each -> each.name().equals(stands.matter()))
            .filter(each -> !each.name().equals(step.matter()))
            .map(Matter::title)
            .findFirst()
            .orElse(null);
    return new Change(stands, whose);
  }

  private static String at(LocalDateTime time) {
    return MINUTE.format(time);
  }

  private static long refused(List<Taken> steps) {
    return steps.stream().filter(each -> !each.answer().isAccepted()).count();
  }
}
