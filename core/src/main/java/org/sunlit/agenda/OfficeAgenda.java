package org.sunlit.agenda;

import java.util.Optional;
import org.sunlit.calendar.Deadline;
import org.sunlit.record.Transaction;
import org.sunlit.report.ReportSeries;
import org.sunlit.task.Task;

/** Keeps what the office and the supervision group wait for, whenever one of them changes. */
public final class OfficeAgenda {
  private final Agenda agenda;
  private final TaskForesight tasks;
  private final ReportForesight reports;

  public OfficeAgenda(Agenda agenda, TaskForesight tasks, ReportForesight reports) {
    this.agenda = agenda;
    this.tasks = tasks;
    this.reports = reports;
  }

  /** In the transaction that changed it. */
  public void changed(Transaction transaction, Task task) {
    agenda.changed(transaction, task.id(), tasks.of(task));
  }

  /** In the transaction in which something was reported. */
  public void changed(Transaction transaction, ReportSeries series) {
    agenda.changed(transaction, series.id(), reports.of(transaction, series));
  }

  /** By when the next report is due. */
  public Optional<Deadline> due(Transaction transaction, ReportSeries series) {
    return reports.due(transaction, series);
  }
}
