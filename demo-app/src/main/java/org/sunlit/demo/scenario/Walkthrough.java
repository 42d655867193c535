package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sunlit.Sunlit;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.demo.scenario.Answer.Kind;
import org.sunlit.demo.scenario.Report.Stands;
import org.sunlit.demo.scenario.Report.Taken;
import org.sunlit.item.DisclosureItems.OnDesk;
import org.sunlit.json.CommandKinds;
import org.sunlit.json.Json;
import org.sunlit.json.Unreadable;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.store.MemoryStore;
import org.sunlit.words.Words;

/** Does what a scenario says, step by step under a simulated clock, and reports what came of it. */
public final class Walkthrough implements AutoCloseable {
  /** Fixed, so that two walkthroughs print the same. */
  private static final long SEED = 20260309;

  private final Json json = new Json();
  private final Scenario scenario;
  private final SchoolProfile school;
  private final ZoneId zone;
  private final SimulatedClock clock;
  private final Sunlit sunlit;
  private final Onlooker onlooker;
  private final Outlets outlets;
  private final Wording wording;
  private final Names names;
  private @Nullable SubjectId item;
  private Stage stage = Stage.DRAFT;

  private Walkthrough(Scenario scenario, SchoolProfile school) {
    this.scenario = scenario;
    this.school = school;
    this.zone = school.calendar().zone();
    this.clock = new SimulatedClock(scenario.steps().get(0).at().atZone(zone).toInstant());
    this.sunlit =
        Sunlit.of(school)
            .store(new MemoryStore(clock))
            .directory(Directory.of(scenario.people()))
            .random(new Random(SEED))
            .open();
    this.onlooker = new Onlooker(sunlit, scenario.people());
    this.outlets = new Outlets(sunlit);
    this.wording = new Wording(school, scenario.people());
    this.names = new Names(scenario.folder());
  }

  /**
   * Runs a scenario from its first step to its last.
   *
   * @param out where the outlets keep their files
   * @param address where readers will find the site
   * @throws Complaint if the scenario cannot be run as it is written
   */
  public static Report run(Scenario scenario, Path out, String address) {
    SchoolProfile school =
        scenario.school(
            Map.of("out", out.toAbsolutePath().normalize().toString(), "address", address));
    try (Walkthrough walkthrough = new Walkthrough(scenario, school)) {
      return walkthrough.run();
    } catch (ChannelSettingsException | IllegalStateException fault) {
      throw new Complaint(Words.same(String.valueOf(fault.getMessage())));
    }
  }

  @Override
  public void close() {
    sunlit.close();
  }

  private Report run() {
    List<Taken> steps = new ArrayList<>();
    for (Step step : scenario.steps()) steps.add(take(step));
    SubjectId raised = item;
    OnDesk end = onlooker.at(raised).orElse(null);
    return new Report(
        school.name(),
        end == null ? "" : end.title(),
        raised == null ? null : raised.value(),
        unit(end),
        stage,
        end == null ? List.of() : visits(end),
        steps,
        raised == null ? List.of() : outlets.of(raised),
        steps.stream().allMatch(Taken::held));
  }

  private Words unit(@Nullable OnDesk desk) {
    return desk == null || desk.item().responsibleUnit() == null
        ? school.name()
        : school.unit(desk.item().responsibleUnit()).map(Unit::name).orElse(school.name());
  }

  private List<Report.Visit> visits(OnDesk desk) {
    return desk.item().visits().stream()
        .map(
            each ->
                new Report.Visit(
                    each.stage(),
                    each.stage().words(),
                    each.at().atZone(zone).toLocalDateTime(),
                    each.version()))
        .toList();
  }

  private Stage stageNow() {
    return onlooker.at(item).map(each -> each.item().stage()).orElse(Stage.DRAFT);
  }

  private List<Stands> standing() {
    return item == null ? List.of() : outlets.of(item);
  }

  private Taken take(Step step) {
    clock.advance(step.at().atZone(zone).toInstant());
    Stage before = stage;
    List<Stands> stood = looks(step) ? standing() : List.of();
    ObjectNode with = names.filled(step.with(), scenario.file(), step.pointer() + "/with");
    Answer answer = answer(step, with);
    save(step, answer);
    if (answer.isAccepted() && wording.leads(step)) stage = stageNow();
    return new Taken(
        step.number(),
        step.at(),
        before,
        stage,
        wording.actor(step, with),
        step.order(),
        wording.did(step),
        wording.detail(with, answer),
        answer,
        step.expect(),
        step.expect().isMetBy(answer),
        looks(step) ? Outlets.changed(stood, standing()) : List.of(),
        step.note());
  }

  /** Between these, outlets only wait to be brought up to date. */
  private static boolean looks(Step step) {
    return step.isWork() || step.isConfirmation();
  }

  private Answer answer(Step step, ObjectNode with) {
    if (step.isConfirmation()) return confirm(step, with);
    Actor actor = step.as();
    if (step.isWork() || actor == null) {
      sunlit.work();
      return Answer.plain(Kind.ACCEPTED);
    }
    return order(step, actor, with);
  }

  private Answer order(Step step, Actor actor, ObjectNode with) {
    boolean raises = step.order().equals("raise");
    SubjectId subject = raises ? sunlit.newItem() : raised(step);
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
    if (raises && outcome.isDone()) {
      item = subject;
      names.know("item", subject.value());
    }
    return Answer.of(outcome);
  }

  private SubjectId raised(Step step) {
    if (item == null) {
      throw Complaint.at(
          scenario.file(),
          step.pointer(),
          new Words("还没有立项（raise），没有可办理的事项", "nothing is raised yet that this could be about"));
    }
    return item;
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
