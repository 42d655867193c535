package org.sunlit;

import java.util.List;
import org.sunlit.agenda.OfficeAgenda;
import org.sunlit.example.Examples;
import org.sunlit.input.Validation;
import org.sunlit.inspection.Inspections;
import org.sunlit.item.Dossiers;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.publishing.Rendering;
import org.sunlit.record.Actor;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Subjects;
import org.sunlit.store.Store;
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
      OfficeAgenda agenda) {
    this.school = parts.school;
    this.store = parts.store;
    this.dossiers = dossiers;
    this.rendering = rendering;
    this.setting = setting;
    this.tasks =
        new Tasks(school, parts.directory, dossiers, JsonLog.ofTasks(json), json, agenda::changed);
    this.examples = new Examples(school, parts.directory, dossiers, JsonLog.ofExamples(json), json);
    this.inspections =
        new Inspections(
            school, parts.directory, JsonLog.ofInspections(json), JsonLog.ofFindings(json), json);
    this.kinds =
        List.of(
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
