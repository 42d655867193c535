package org.sunlit.demo.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.Sunlit;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.demo.scenario.Report.Taken;
import org.sunlit.json.Json;
import org.sunlit.json.Unreadable;
import org.sunlit.organization.Outlet;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.outlet.OutletCommand.RebuildOutlet;
import org.sunlit.outlet.OutletUpkeep;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/**
 * A walkthrough that is over and whose record a folder keeps, so that a later start need not walk
 * again.
 *
 * @param scenario its digest
 * @param site where its pages say that the public site stands
 * @param until the scenario's time at its last step, in the school's zone
 * @param matters as the file tells them; only those that are on record
 */
public record Walked(String scenario, String site, LocalDateTime until, List<Named> matters) {
  private static final String FILE = "walked.json";

  public Walked {
    matters = List.copyOf(matters);
  }

  /** A matter's name in the scenario, and its id on record. */
  public record Named(String name, String id) {}

  /** The one that a folder keeps; nothing if none there has come to its end. */
  public static Optional<Walked> in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) return Optional.empty();
    try {
      return Optional.of(
          new Json().read(Files.readString(file, StandardCharsets.UTF_8), Walked.class));
    } catch (Unreadable fault) {
      throw Complaint.of(FILE, fault);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Says in the folder that it keeps the whole record of this walkthrough. */
  public static void end(Scenario scenario, Report report, Premises premises, Path folder) {
    List<Named> named = new ArrayList<>();
    for (Report.Matter each : report.matters()) {
      String id = each.id();
      if (id != null) named.add(new Named(each.name(), id));
    }
    LocalDateTime until =
        report.steps().stream().map(Taken::at).max(Comparator.naturalOrder()).orElseThrow();
    new Walked(scenario.digest(), premises.site(), until, named).keep(folder);
  }

  private void keep(Path folder) {
    try {
      Files.writeString(folder.resolve(FILE), new Json().pretty(this), StandardCharsets.UTF_8);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Every page says where it stands: whoever of the scenario may has all of them made anew. */
  private static void moved(Sunlit sunlit, Scenario of) {
    for (Outlet each : sunlit.school().outlets()) {
      if (!each.settings().containsKey("address")) continue;
      RebuildOutlet order = new RebuildOutlet(OutletUpkeep.of(each.id()), "网站换了地址");
      boolean ordered =
          of.people().stream()
              .flatMap(who -> who.posts().stream().map(post -> Actor.in(post, who.id())))
              .anyMatch(actor -> sunlit.perform(actor, order).isDone());
      if (!ordered) throw new IllegalStateException("nobody may have it made anew: " + each);
    }
  }

  /**
   * What is on record, with the time standing where the walkthrough left it. No step is among it,
   * for what was refused is on no record.
   *
   * @throws Complaint if it is of another scenario, or cannot be opened
   */
  public Report again(Scenario of, Path folder, Premises premises) {
    if (!of.digest().equals(scenario)) {
      throw new Complaint(
          "文件夹 {folder} 中是另一个场景的记录，请换一个文件夹",
          "{folder} keeps the record of another scenario; name another folder",
          Map.of("folder", folder));
    }
    SchoolProfile school = of.school(premises.names(folder));
    ZoneId zone = school.calendar().zone();
    SimulatedClock clock = new SimulatedClock(until.atZone(zone).toInstant());
    try (Sunlit sunlit =
        Opening.of(of, school, Keeping.inDatabase(folder), clock, parts -> parts)) {
      if (!site.equals(premises.site())) {
        moved(sunlit, of);
        new Walked(scenario, premises.site(), until, matters).keep(folder);
      }
      sunlit.work();
      Onlooker onlooker = new Onlooker(sunlit, of.people());
      Matters told =
          new Matters(
              school,
              onlooker,
              new Outlets(sunlit, new Reasons(sunlit, onlooker)),
              new Wording(school, of.people()));
      return new Report(
          school.name(),
          matters.stream()
              .map(each -> told.tell(each.name(), new SubjectId(each.id()), Stage.DRAFT.label()))
              .toList(),
          List.of(),
          true);
    } catch (ChannelSettingsException | IllegalStateException fault) {
      throw new Complaint(Words.same(String.valueOf(fault.getMessage())));
    }
  }
}
