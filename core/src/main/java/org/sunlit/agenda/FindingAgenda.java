package org.sunlit.agenda;

import org.sunlit.finding.Finding;
import org.sunlit.record.Transaction;

/** Keeps what a finding waits for, whenever it changes. */
public final class FindingAgenda {
  private final Agenda agenda;
  private final FindingForesight findings;

  public FindingAgenda(Agenda agenda, FindingForesight findings) {
    this.agenda = agenda;
    this.findings = findings;
  }

  /** In the transaction that changed it. */
  public void changed(Transaction transaction, Finding finding) {
    agenda.changed(transaction, finding.id(), findings.of(finding));
  }
}
