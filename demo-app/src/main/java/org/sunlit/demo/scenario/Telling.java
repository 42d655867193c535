package org.sunlit.demo.scenario;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Answer.Cited;
import org.sunlit.demo.scenario.Report.Matter;
import org.sunlit.demo.scenario.Report.Stands;
import org.sunlit.demo.scenario.Report.Taken;
import org.sunlit.demo.scenario.Report.Why;
import org.sunlit.input.Violation;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** A report as lines for people: Chinese first, the English where it is short. */
public final class Telling {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final String INDENT = " ".repeat(17);

  private final PrintStream out;
  private final Map<String, String> titles = new HashMap<>();
  private @Nullable Label told;

  public Telling(PrintStream out) {
    this.out = out;
  }

  public void tell(Report report) {
    out.println(report.school().zh() + " " + report.school().en());
    report.matters().forEach(each -> titles.put(each.name(), each.title()));
    for (Matter each : report.matters()) {
      out.println();
      out.println("══ " + each.title() + "　" + each.unit().zh() + " · " + each.kind().zh());
      told = null;
      report.of(each).forEach(this::tell);
    }
    end(report);
  }

  private void tell(Taken step) {
    if (!step.before().equals(told)) heading(step.before());
    if (step.shows() != null) out.println(INDENT + "★ " + both(step.shows()));
    out.printf(
        "%3d  %s  %s　%s%s　%s%n",
        step.number(),
        MINUTE.format(step.at()),
        step.actor().zh(),
        both(step.did()),
        details(step),
        mark(step));
    for (Cited each : step.answer().refusals()) {
      out.println(INDENT + "✗ " + each.words().zh());
      out.println(INDENT + "  " + each.rule() + " · " + each.clause());
    }
    for (Violation each : step.answer().violations()) {
      out.println(INDENT + "✗ " + each.pointer() + "：" + both(each.words()));
    }
    if (step.gap() != null) tell(step.gap());
    for (Stands each : step.changes()) tell(step, each);
    if (step.note() != null) out.println(INDENT + "※ " + step.note().zh());
    if (step.note() != null && step.note().en() != null) {
      out.println(INDENT + "  " + step.note().en());
    }
    if (!step.held()) {
      out.println(INDENT + "!! 与预期不符 / not as expected: " + expected(step.expected()));
    }
    if (!step.before().equals(step.after())) heading(step.after());
  }

  private void heading(Label stage) {
    out.println();
    out.println("── " + both(stage.words()) + " " + "─".repeat(40));
    told = stage;
  }

  private void tell(Taken step, Stands outlet) {
    String whose =
        outlet.matter().equals(step.matter())
            ? ""
            : "（" + titles.getOrDefault(outlet.matter(), outlet.matter()) + "）";
    String where = outlet.reference() == null ? "" : "　" + outlet.reference();
    String task = outlet.task() == null ? "" : "：" + outlet.task().zh();
    out.println(
        INDENT + "→ " + outlet.name().zh() + whose + "：" + outlet.standing().zh() + where + task);
    if (outlet.why() != null) tell(outlet.why());
  }

  private void tell(Why why) {
    out.println(INDENT + "  " + why.words().zh());
    out.println(INDENT + "  " + why.words().en() + " · " + why.clause());
  }

  private static String details(Taken step) {
    return step.detail().isEmpty()
        ? ""
        : "（"
            + step.detail().values().stream().map(Words::zh).collect(Collectors.joining("，"))
            + "）";
  }

  private static String mark(Taken step) {
    return step.answer().isAccepted() ? "✓" : both(step.answer().kind().words());
  }

  private static String expected(Expectation expectation) {
    return both(expectation.kind().words())
        + (expectation.names().isEmpty() ? "" : " " + expectation.names());
  }

  private void end(Report report) {
    long refused = report.steps().stream().filter(each -> !each.answer().isAccepted()).count();
    out.println();
    out.printf(
        "%d 件事项，%d 步，其中 %d 步未获办理；%s%n",
        report.matters().size(),
        report.steps().size(),
        refused,
        report.held() ? "全部与预期一致 / all as expected" : "有与预期不符的步骤 / not all as expected");
    for (Taken each : report.broken()) {
      out.println("  !! " + each.number() + " " + each.order());
    }
    for (Matter each : report.matters()) {
      out.println("  " + each.title() + "：" + both(each.stage().words()));
    }
    places(report).forEach((name, place) -> out.println(both(name) + "：" + place));
  }

  /** Where each outlet keeps its files. */
  private static Map<Words, String> places(Report report) {
    Map<Words, String> places = new LinkedHashMap<>();
    for (Matter matter : report.matters()) {
      for (Stands each : matter.outlets()) {
        String folder = each.folder();
        if (folder != null) places.put(each.name(), Places.within(folder).toString());
      }
    }
    return places;
  }

  private static String both(Words words) {
    return words.zh() + " " + words.en();
  }
}
