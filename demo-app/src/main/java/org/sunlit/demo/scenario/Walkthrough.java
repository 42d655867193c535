package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sunlit.Sunlit;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.demo.scenario.Answer.Kind;
import org.sunlit.demo.scenario.Onlooker.Seen;
import org.sunlit.demo.scenario.Report.Stands;
import org.sunlit.demo.scenario.Report.Taken;
import org.sunlit.demo.scenario.Report.Why;
import org.sunlit.json.CommandKinds;
import org.sunlit.json.Json;
import org.sunlit.json.Unreadable;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Does what a scenario says, step by step under a simulated clock, and reports what came of it. */
public final class Walkthrough implements AutoCloseable {
  /** Fixed, so that two walkthroughs print the same. */
  private static final long SEED = 20260309;

  /** The rule that refuses what has not reached everyone whom it is for. */
  private static final String COVERED = "live-wherever-the-scope-reaches";

  private final Json json = new Json();
  private final Scenario scenario;
  private final Words school;
  private final ZoneId zone;
  private final SimulatedClock clock;
  private final Sunlit sunlit;
  private final Onlooker onlooker;
  private final Outlets outlets;
  private final Wording wording;
  private final Matters told;
  private final Names names;
  private final Door door;
  private final Reasons reasons;
  private final Map<String, Founded> matters = new LinkedHashMap<>();

  /** A matter of the scenario, with its id once it has begun, and the stage that was told last. */
  private record Founded(String name, @Nullable SubjectId subject, Label stage) {}

  private Walkthrough(Scenario scenario, SchoolProfile school, Door door, Keeping keeping) {
    this.scenario = scenario;
    this.door = door;
    this.school = school.name();
    this.zone = school.calendar().zone();
    this.clock = new SimulatedClock(scenario.steps().get(0).at().atZone(zone).toInstant());
    this.sunlit =
        Opening.of(scenario, school, keeping, clock, parts -> parts.random(new Random(SEED)));
    this.onlooker = new Onlooker(sunlit, scenario.people());
    this.reasons = new Reasons(sunlit, onlooker);
    this.outlets = new Outlets(sunlit, reasons);
    this.wording = new Wording(school, scenario.people());
    this.told = new Matters(school, onlooker, outlets, wording);
    this.names = new Names(scenario.folder());
  }

  /**
   * Runs a scenario from its first step to its last.
   *
   * @param out where the outlets keep their files
   * @param premises where readers will find the sites
   * @throws Complaint if the scenario cannot be run as it is written
   */
  public static Report run(Scenario scenario, Path out, Premises premises) {
    return run(scenario, out, premises, Keeping.IN_MEMORY, taken -> {});
  }

  /**
   * Runs a scenario, and lets somebody look after each step.
   *
   * @param keeping where its record is kept
   * @throws Complaint if the scenario cannot be run as it is written
   */
  public static Report run(
      Scenario scenario, Path out, Premises premises, Keeping keeping, Consumer<Taken> watching) {
    SchoolProfile school = scenario.school(premises.names(out));
    try (Walkthrough walkthrough = new Walkthrough(scenario, school, premises.door(), keeping)) {
      return walkthrough.run(watching);
    } catch (ChannelSettingsException | IllegalStateException fault) {
      throw new Complaint(Words.same(String.valueOf(fault.getMessage())));
    }
  }

  @Override
  public void close() {
    sunlit.close();
  }

  private Report run(Consumer<Taken> watching) {
    List<Taken> steps = new ArrayList<>();
    for (Step step : scenario.steps()) {
      try {
        Taken taken = take(step);
        steps.add(taken);
        watching.accept(taken);
      } catch (Complaint lacking) {
        // What is lacking may be what a step that went wrong did not leave: then that is told.
        if (steps.stream().allMatch(Taken::held)) throw lacking;
        break;
      }
    }
    return new Report(
        school,
        scenario.steps().stream()
            .sorted(Comparator.comparing(Step::number))
            .map(Step::matter)
            .distinct()
            .flatMap(each -> Optional.ofNullable(matters.get(each)).stream())
            .map(this::matter)
            .toList(),
        steps,
        steps.stream().allMatch(Taken::held));
  }

  private Report.Matter matter(Founded founded) {
    return told.tell(founded.name(), founded.subject(), founded.stage());
  }

  private List<Stands> standing() {
    Map<SubjectId, String> names = new HashMap<>();
    for (Founded each : matters.values()) {
      if (each.subject() != null) names.put(each.subject(), each.name());
    }
    return outlets.of(names);
  }

  private Founded founded(Step step) {
    return matters.computeIfAbsent(
        step.matter(),
        name ->
            new Founded(
                name,
                null,
                Founding.of(step.order()).map(Founding::unborn).orElse(Stage.DRAFT.label())));
  }

  private Taken take(Step step) {
    clock.advance(step.at().atZone(zone).toInstant());
    Founded before = founded(step);
    if (before.subject() != null) names.know("item", before.subject().value());
    List<Stands> stood = looks(step) ? standing() : List.of();
    ObjectNode with = names.filled(step.with(), scenario.file(), step.pointer() + "/with");
    Answer answer = answer(step, with);
    save(step, answer);
    if (answer.isAccepted() && wording.leads(step)) {
      Founded now = founded(step);
      Label stage =
          wording
              .entered(step)
              .or(() -> onlooker.at(now.subject()).map(Seen::stage))
              .orElse(now.stage());
      matters.put(step.matter(), new Founded(now.name(), now.subject(), stage));
    }
    return new Taken(
        step.number(),
        step.at(),
        step.matter(),
        before.stage(),
        founded(step).stage(),
        wording.actor(step, with),
        step.order(),
        wording.did(step),
        wording.detail(with, answer),
        answer,
        step.expect(),
        step.expect().isMetBy(answer),
        gap(step, answer).orElse(null),
        looks(step) ? outlets.changed(stood, standing()) : List.of(),
        step.shows(),
        step.note());
  }

  /** Who misses it, where that is what the step was refused for. */
  private Optional<Why> gap(Step step, Answer answer) {
    SubjectId subject = founded(step).subject();
    if (subject == null || !answer.names().contains(COVERED)) return Optional.empty();
    return reasons.gap(subject);
  }

  /** Between these, outlets only wait to be brought up to date. */
  private static boolean looks(Step step) {
    return step.isWork() || step.isConfirmation();
  }

  private Answer answer(Step step, ObjectNode with) {
    if (step.isConfirmation()) return confirm(step, with);
    if (step.isOfTheDoor()) return turned(step);
    Actor actor = step.as();
    if (step.isWork() || actor == null) {
      sunlit.work();
      return Answer.plain(Kind.ACCEPTED);
    }
    return order(step, actor, with);
  }

  private Answer turned(Step step) {
    if (step.order().equals(Step.LEAVE_DOOR_OPEN)) door.leaveOpen();
    else door.shut();
    return Answer.plain(Kind.ACCEPTED);
  }

  private Answer order(Step step, Actor actor, ObjectNode with) {
    Founded matter = founded(step);
    Optional<Founding> founding =
        Founding.of(step.order()).filter(each -> each.isNew(matter.subject()));
    SubjectId subject =
        founding.map(each -> each.subject().apply(sunlit)).orElseGet(() -> raised(step));
    with.put("subject", subject.value());
    Command<?, ?> command;
    try {
      command =
          json.read(
              with,
              step.pointer() + "/with",
              CommandKinds.type(step.order(), step.pointer() + "/do"));
    } catch (Unreadable fault) {
      if (step.expect().kind() != Kind.INVALID) throw Complaint.of(scenario.file(), fault);
      return Answer.invalid(List.of(fault.violation()));
    }
    Outcome outcome = sunlit.perform(actor, command);
    if (founding.isPresent() && outcome.isDone()) {
      matters.put(step.matter(), new Founded(step.matter(), subject, matter.stage()));
      names.know("item:" + step.matter(), subject.value());
    }
    return Answer.of(outcome);
  }

  private SubjectId raised(Step step) {
    SubjectId subject = founded(step).subject();
    if (subject == null) {
      throw Complaint.at(
          scenario.file(),
          step.pointer(),
          new Words("事项“{matter}”没有立项，无可办理", "the matter {matter} is not raised after all")
              .with(Map.of("matter", step.matter())));
    }
    return subject;
  }

  /** What a keeper confirms by hand. */
  record Confirmation(@Nullable String outlet, @Nullable String reference) {}

  private Answer confirm(Step step, ObjectNode with) {
    Confirmation given;
    try {
      given = json.read(with, step.pointer() + "/with", Confirmation.class);
    } catch (Unreadable fault) {
      throw Complaint.of(scenario.file(), fault);
    }
    String outlet = given.outlet();
    String reference = given.reference();
    if (outlet == null || reference == null) {
      throw Complaint.at(
          scenario.file(),
          step.pointer() + "/with",
          new Words("应有 outlet 和 reference", "needs outlet and reference"));
    }
    SubjectId subject = raised(step);
    if (!outlets.confirm(subject, outlet, reference)) {
      throw Complaint.at(
          scenario.file(),
          step.pointer() + "/with/outlet",
          new Words("渠道“{outlet}”没有等待确认的分享包", "no share pack waits on outlet {outlet}")
              .with(Map.of("outlet", outlet)));
    }
    sunlit.work();
    return Answer.plain(outlets.isLive(subject, outlet) ? Kind.ACCEPTED : Kind.NOT_LIVE);
  }

  private void save(Step step, Answer answer) {
    if (!answer.isAccepted()) return;
    for (Map.Entry<String, String> each : step.save().entrySet()) {
      String value = answer.told().get(each.getKey());
      if (value == null) {
        throw Complaint.at(
            scenario.file(),
            step.pointer() + "/save/" + each.getKey(),
            new Words("这一步的答复只有 {told}", "this step answers {told} only")
                .with(Map.of("told", answer.told().keySet())));
      }
      names.know(each.getValue(), value);
    }
  }
}
