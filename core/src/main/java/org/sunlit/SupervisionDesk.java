package org.sunlit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sunlit.accountability.AccountabilityCase;
import org.sunlit.accountability.AccountabilityCases;
import org.sunlit.accountability.AccountabilityFact;
import org.sunlit.agenda.FindingAgenda;
import org.sunlit.finding.Finding;
import org.sunlit.finding.FindingCase;
import org.sunlit.finding.FindingFact;
import org.sunlit.finding.Findings;
import org.sunlit.input.Validation;
import org.sunlit.item.Dossiers;
import org.sunlit.item.ItemFact;
import org.sunlit.json.Json;
import org.sunlit.json.JsonLog;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Actor;
import org.sunlit.record.Log;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Subjects;
import org.sunlit.store.Store;
import org.sunlit.supervision.Examination;
import org.sunlit.supervision.SeenItem;
import org.sunlit.supervision.SupervisionRules;

/**
 * What is read of supervision. Orders about findings go to {@link Sunlit#perform} like all others.
 * Thread-safe.
 */
public final class SupervisionDesk {
  private final Store store;
  private final Findings findings;
  private final Subjects<FindingCase, Finding, FindingFact> subjects;
  private final AccountabilityCases accountability;
  private final List<Subjects<?, ?, ?>> kinds;
  private final Examination examination;

  SupervisionDesk(
      Assembly parts,
      Json json,
      Setting setting,
      Validation validation,
      Dossiers dossiers,
      Log<ItemFact> items,
      SeenItem.Reach reach,
      FindingAgenda agenda) {
    this.store = parts.store;
    this.findings =
        new Findings(
            parts.school,
            parts.directory,
            dossiers,
            JsonLog.ofFindings(json),
            json,
            agenda::changed);
    this.subjects = new Subjects<>(findings, JsonLog.ofFindings(json), setting, validation);
    JsonLog<AccountabilityFact> cases = JsonLog.ofAccountability(json);
    this.accountability = new AccountabilityCases(parts.school, parts.directory, findings, cases);
    this.kinds = List.of(subjects, new Subjects<>(accountability, cases, setting, validation));
    this.examination =
        new Examination(parts.school, store, dossiers, items, reach, subjects, setting);
  }

  List<Subjects<?, ?, ?>> kinds() {
    return kinds;
  }

  Examination examination() {
    return examination;
  }

  Optional<Instant> work() {
    return examination.work();
  }

  /** The id for a finding that is to be raised. */
  public SubjectId newFinding() {
    return subjects.next();
  }

  /**
   * The findings that the actor may know of, the newest first: all of them for the supervision
   * group and the office; for a unit, and the leader who answers for it, those about it that are
   * confirmed or need no confirmation; for the leading group those that have gone up to it.
   */
  public List<Findings.OnDesk> findings(Actor actor) {
    var admission = findings.admit(actor, null);
    return store.transaction(transaction -> findings.desk(transaction, admission));
  }

  /**
   * What is overdue and has gone up to the actor: to the leader who answers for the unit, later to
   * the leading group as well (C7.4.8).
   */
  public List<Findings.OnDesk> goneUp(Actor actor) {
    var admission = findings.admit(actor, null);
    return store.transaction(transaction -> findings.goneUp(transaction, admission));
  }

  /**
   * The accountability cases on findings that the actor may inspect: number, organ, date and
   * outcome (C2.22). To all others there is none.
   */
  public List<AccountabilityCase> accountability(Actor actor) {
    var admission = accountability.admit(actor, null);
    return store.transaction(transaction -> accountability.desk(transaction, admission));
  }

  /** Every rule that is held against the record. */
  public List<Rule> rules() {
    return SupervisionRules.all();
  }
}
