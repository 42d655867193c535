package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.ScenarioFile.ActorFile;
import org.sunlit.demo.scenario.ScenarioFile.StepFile;
import org.sunlit.json.CommandKinds;
import org.sunlit.json.Unreadable;
import org.sunlit.record.Actor;
import org.sunlit.words.Words;

/**
 * The steps of a file, checked as far as they can be before any is done. A file may tell one matter
 * after the other; they are done in the order of time.
 */
final class Agenda {
  private final String file;
  private final ScenarioFile read;
  private final Map<String, LocalDateTime> latest = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private @Nullable String last;

  Agenda(String file, ScenarioFile read) {
    this.file = file;
    this.read = read;
  }

  /**
   * Every step in the order of time.
   *
   * @throws Complaint naming the first place that cannot be used
   */
  List<Step> steps() {
    for (int index = 0; index < read.steps().size(); index++) {
      add(read.steps().get(index), "/steps/" + index);
    }
    steps.sort(Comparator.comparing(Step::at));
    return List.copyOf(steps);
  }

  private void add(StepFile given, String pointer) {
    known(given.order(), pointer + "/do");
    String matter = matter(given, pointer);
    LocalDateTime at = time(given.at(), matter, pointer + "/at");
    Step step =
        new Step(
            0,
            pointer,
            at,
            matter,
            actor(given.as()),
            given.order(),
            given.with() == null ? JsonNodeFactory.instance.objectNode() : given.with(),
            Expectation.read(given.expect(), file, pointer + "/expect"),
            given.save() == null ? Map.of() : given.save(),
            given.shows(),
            given.note());
    List<Step> comesTo =
        ApprovedVersion.is(step)
            ? ApprovedVersion.of(file, step, given.by(), read.lines()).steps()
            : List.of(step);
    if (given.by() != null && !ApprovedVersion.is(step)) {
      throw complaint(
          pointer + "/by",
          "by 只用于 " + ApprovedVersion.NAME,
          "by goes with " + ApprovedVersion.NAME + " only");
    }
    for (Step each : comesTo) {
      check(each);
      steps.add(each.numbered(steps.size() + 1));
    }
    latest.put(matter, comesTo.get(comesTo.size() - 1).at());
  }

  private static @Nullable Actor actor(@Nullable ActorFile file) {
    return file == null ? null : file.actor();
  }

  /** What the step is about: what it says, else what was founded last in the file. */
  private String matter(StepFile given, String pointer) {
    boolean founds = Founding.of(given.order()).isPresent();
    String named = given.matter();
    if (founds) {
      String founded = named == null ? String.valueOf(latest.size() + 1) : named;
      last = founded;
      return founded;
    }
    if (named == null) {
      if (last != null) return last;
      throw complaint(
          pointer, "还没有立项（raise），没有可办理的事项", "nothing is raised yet that this could be about");
    }
    if (latest.containsKey(named)) return named;
    throw Complaint.at(
        file,
        pointer + "/matter",
        new Words("前面没有名为“{matter}”的事项", "no matter named {matter} is raised before")
            .with(Map.of("matter", named)));
  }

  private LocalDateTime time(String given, String matter, String pointer) {
    LocalDateTime at;
    try {
      at = LocalDateTime.parse(given);
    } catch (DateTimeParseException wrong) {
      throw Complaint.at(
          file,
          pointer,
          new Words(
                  "应为存在的日期和时间，如 2026-03-09T09:00:00，现为“{given}”",
                  "must be a date and time that exist, as 2026-03-09T09:00:00, given “{given}”")
              .with(Map.of("given", given)));
    }
    LocalDateTime before = latest.get(matter);
    if (before != null && at.isBefore(before)) {
      throw complaint(
          pointer,
          "时间早于这一事项的上一步，时间只能向前",
          "is earlier than the matter's step before; time goes forward");
    }
    return at;
  }

  private void known(String order, String pointer) {
    if (Step.OURS.contains(order)) return;
    try {
      CommandKinds.type(order, pointer);
    } catch (Unreadable unknown) {
      throw Complaint.of(file, unknown);
    }
  }

  private void check(Step step) {
    boolean ours = step.isWork() || step.isConfirmation() || step.isOfTheDoor();
    if (!ours && step.as() == null) {
      throw complaint(step.pointer(), "缺少 as：由谁办理", "as is missing: who gives the order");
    }
    if ((step.isWork() || step.isOfTheDoor()) && !step.with().isEmpty()) {
      throw complaint(
          step.pointer() + "/with", step.order() + " 没有栏目", step.order() + " has no fields");
    }
    ObjectNode with = step.with();
    if (with.has("subject")) {
      throw complaint(
          step.pointer() + "/with/subject", "事项自动填写，不必写", "the subject is filled in by itself");
    }
  }

  private Complaint complaint(String pointer, String zh, String en) {
    return Complaint.at(file, pointer, new Words(zh, en));
  }
}
