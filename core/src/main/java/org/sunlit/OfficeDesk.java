package org.sunlit;

import java.util.List;
import org.sunlit.agenda.OfficeAgenda;
import org.sunlit.input.Validation;
import org.sunlit.item.Dossiers;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.record.Actor;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Subjects;
import org.sunlit.store.Store;
import org.sunlit.task.TaskFact;
import org.sunlit.task.Tasks;

/**
 * What is read of the work of the leading group's office and of the supervision group. Orders about
 * it go to {@link Sunlit#perform} like all others. Thread-safe.
 */
public final class OfficeDesk {
  private final Store store;
  private final Tasks tasks;
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
      OfficeAgenda agenda) {
    this.store = parts.store;
    this.setting = setting;
    JsonLog<TaskFact> log = JsonLog.ofTasks(json);
    this.tasks = new Tasks(parts.school, parts.directory, dossiers, log, json, agenda::changed);
    this.kinds = List.of(new Subjects<>(tasks, log, setting, validation));
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
}
