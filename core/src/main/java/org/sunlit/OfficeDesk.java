package org.sunlit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sunlit.agenda.ItemMoments;
import org.sunlit.agenda.OfficeAgenda;
import org.sunlit.calendar.Period;
import org.sunlit.example.Examples;
import org.sunlit.input.Validation;
import org.sunlit.inspection.Inspections;
import org.sunlit.item.Dossiers;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.organization.Acting;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.publishing.Rendering;
import org.sunlit.record.Actor;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Subjects;
import org.sunlit.record.Transaction;
import org.sunlit.report.Reports;
import org.sunlit.store.Store;
import org.sunlit.supervision.Figures;
import org.sunlit.supervision.OfficeBriefing;
import org.sunlit.supervision.Participation;
import org.sunlit.supervision.Supervised;
import org.sunlit.supervision.SupervisionReport;
import org.sunlit.supervision.TakingPart;
import org.sunlit.task.Tasks;

/**
 * What is read of the work of the leading group's office and of the supervision group. Orders about
 * it go to {@link Sunlit#perform} like all others. Thread-safe.
 */
public final class OfficeDesk {
  private final SchoolProfile school;
  private final Store store;
  private final Dossiers dossiers;
  private final Rendering rendering;
  private final Tasks tasks;
  private final Examples examples;
  private final Inspections inspections;
  private final Reports reports;
  private final Figures figures;
  private final TakingPart takingPart;
  private final OfficeAgenda agenda;
  private final List<Subjects<?, ?, ?>> kinds;
  private final Setting setting;

  /**
   * @param agenda what has to know when one of these changes
   */
  OfficeDesk(
      Assembly parts,
      Json json,
      Setting setting,
      Validation validation,
      Dossiers dossiers,
      Rendering rendering,
      CatalogDesk catalog,
      ItemMoments itemMoments,
      OfficeAgenda agenda) {
    this.school = parts.school;
    this.store = parts.store;
    this.dossiers = dossiers;
    this.rendering = rendering;
    this.agenda = agenda;
    this.setting = setting;
    this.tasks =
        new Tasks(school, parts.directory, dossiers, JsonLog.ofTasks(json), json, agenda::changed);
    this.examples = new Examples(school, parts.directory, dossiers, JsonLog.ofExamples(json), json);
    this.inspections =
        new Inspections(
            school, parts.directory, JsonLog.ofInspections(json), JsonLog.ofFindings(json), json);
    this.takingPart = new TakingPart(school, dossiers, parts.views);
    this.figures =
        new Figures(
            school,
            dossiers,
            itemMoments,
            tasks,
            examples,
            new Supervised(school, inspections, JsonLog.ofFindings(json)),
            takingPart,
            transaction -> catalog.coverage(transaction, unit -> true),
            transaction -> catalog.withheldCounts(transaction));
    this.reports =
        new Reports(
            school, parts.directory, JsonLog.ofReports(json), json, figures::of, agenda::changed);
    this.kinds =
        List.of(
            new Subjects<>(reports, JsonLog.ofReports(json), setting, validation),
            new Subjects<>(tasks, JsonLog.ofTasks(json), setting, validation),
            new Subjects<>(examples, JsonLog.ofExamples(json), setting, validation),
            new Subjects<>(inspections, JsonLog.ofInspections(json), setting, validation));
  }

  List<Subjects<?, ?, ?>> kinds() {
    return kinds;
  }

  /** The id for a task that is to be given, or a suggestion that is to be made. */
  public SubjectId newTask() {
    return new SubjectId(setting.ids().next(Tasks.PREFIX));
  }

  /** The tasks and suggestions that the actor may know of, those due first at the top. */
  public List<Tasks.OnDesk> tasks(Actor actor) {
    var admission = tasks.admit(actor, null);
    return store.transaction(transaction -> tasks.desk(transaction, admission));
  }

  /**
   * What was reported to the leading group and when it is again; for its members, the office and
   * the supervision group, nothing for others.
   */
  public List<Reports.Shown> reports(Actor actor) {
    var reading = reports.reading(actor);
    return store.transaction(
        transaction ->
            reports.areFor(reading.apply(transaction))
                ? reports.shown(transaction, series -> agenda.due(transaction, series))
                : List.of());
  }

  /** What a briefing on the period would say now; nothing to whom reports are not for. */
  public Optional<OfficeBriefing> briefing(Actor actor, Period period) {
    return forReaders(actor, transaction -> figures.briefing(transaction, period));
  }

  /** What a supervision report on the period would say now; nothing to whom reports are not for. */
  public Optional<SupervisionReport> supervisionReport(Actor actor, Period period) {
    return forReaders(actor, transaction -> figures.supervisionReport(transaction, period));
  }

  private <T> Optional<T> forReaders(Actor actor, Function<Transaction, T> read) {
    var reading = reports.reading(actor);
    return store.transaction(
        transaction ->
            reports.areFor(reading.apply(transaction))
                ? Optional.of(read.apply(transaction))
                : Optional.empty());
  }

  /** How much people took part in the matters of the units that the actor looks after (C3.4). */
  public Participation participation(Actor actor, Period period) {
    var reading = reports.reading(actor);
    return store.transaction(
        transaction -> {
          Acting reader = reading.apply(transaction);
          return takingPart.of(transaction, period, unit -> CatalogDesk.looksAfter(reader, unit));
        });
  }

  /** The id for an inspection that is to be opened. */
  public SubjectId newInspection() {
    return new SubjectId(setting.ids().next(Inspections.PREFIX));
  }

  /**
   * The inspections, the newest first: all of them for the supervision group and the office; for a
   * unit those that are concluded, as far as they are about it.
   */
  public List<Inspections.OnDesk> inspections(Actor actor) {
    var admission = inspections.admit(actor, null);
    return store.transaction(transaction -> inspections.desk(transaction, admission));
  }

  /**
   * The good examples that the actor may read: the office all, anyone on campus those of units and
   * of items that they can see.
   */
  public List<Examples.Shown> examples(Actor actor) {
    var reading = examples.reading(actor);
    return store.transaction(
        transaction ->
            examples.shown(
                transaction,
                reading.apply(transaction),
                (viewer, item) ->
                    rendering
                        .forReaders(
                            item,
                            dossiers.shelf(transaction, item.id()),
                            scope -> school.order().admits(scope, viewer),
                            transaction.now())
                        .isPresent()));
  }
}
