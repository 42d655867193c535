package org.sunlit.agenda;

import org.sunlit.record.Transaction;
import org.sunlit.task.Task;

/** Keeps what the office and the supervision group wait for, whenever one of them changes. */
public final class OfficeAgenda {
  private final Agenda agenda;
  private final TaskForesight tasks;

  public OfficeAgenda(Agenda agenda, TaskForesight tasks) {
    this.agenda = agenda;
    this.tasks = tasks;
  }

  /** In the transaction that changed it. */
  public void changed(Transaction transaction, Task task) {
    agenda.changed(transaction, task.id(), tasks.of(task));
  }
}
