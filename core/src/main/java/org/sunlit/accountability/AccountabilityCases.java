package org.sunlit.accountability;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.finding.FindingCase;
import org.sunlit.finding.Findings;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Deed;
import org.sunlit.record.Entry;
import org.sunlit.record.Kind;
import org.sunlit.record.Log;
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * The accountability cases of a school, as one kind of subject beside its findings, so that nothing
 * of a finding, not even how often it changed, tells of one. Thread-safe.
 */
public final class AccountabilityCases
    implements Kind<CaseInHand, AccountabilityCase, AccountabilityFact> {
  /** What their ids begin with. */
  public static final String PREFIX = "accountability";

  private final Rulebook<CaseInHand, AccountabilityStage> rulebook =
      new Rulebook<>(
          AccountabilityProcedure.TABLE,
          AccountabilityGates.ALL,
          AccountabilityGates.ALWAYS,
          CaseInHand::stage,
          AccountabilityStage::words);
  private final SchoolProfile school;
  private final Directory directory;
  private final Findings findings;
  private final Log<AccountabilityFact> log;

  public AccountabilityCases(
      SchoolProfile school, Directory directory, Findings findings, Log<AccountabilityFact> log) {
    this.school = school;
    this.directory = directory;
    this.findings = findings;
    this.log = log;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public AccountabilityCase unborn(SubjectId subject) {
    return AccountabilityCase.unborn(subject);
  }

  @Override
  public AccountabilityCase state(CaseInHand view) {
    return view.accountability();
  }

  @Override
  public Rulebook<CaseInHand, AccountabilityStage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<CaseInHand> admit(Actor actor, @Nullable Command<?, ?> order) {
    Function<Transaction, Acting> acting = Acting.in(school, directory, actor);
    return (transaction, subject, entries) ->
        view(
            transaction, Log.fold(log, unborn(subject), entries), acting.apply(transaction), order);
  }

  private CaseInHand view(
      Transaction transaction,
      AccountabilityCase accountability,
      Acting acting,
      @Nullable Command<?, ?> order) {
    Optional<FindingCase> finding =
        accountability
            .finding()
            .or(
                () ->
                    order instanceof AccountabilityCommand own
                        ? Optional.of(own.finding())
                        : Optional.empty())
            .flatMap(each -> findings.inHand(transaction, each, acting));
    return new CaseInHand(accountability, finding.orElse(null), acting);
  }

  @Override
  public List<Standpoint<CaseInHand>> standpoints(CaseInHand view, Actor actor) {
    return view.acting().standpoints(view::seenBy);
  }

  @Override
  public boolean concerns(CaseInHand view, @Nullable Command<?, ?> order) {
    return view.concernsActor();
  }

  /** The facts of an order, the stage that its move enters first. */
  @Override
  public Deed<AccountabilityFact> decide(
      Command<?, ?> order, CaseInHand view, Circumstances circumstances) {
    if (!(order instanceof AccountabilityCommand own)) {
      throw new IllegalArgumentException("not an order about a case: " + order.move().name());
    }
    Deed<AccountabilityFact> stated = own.decide(view, circumstances);
    return rulebook
        .entered(order, view)
        .map(
            stage ->
                Deed.<AccountabilityFact>of(new AccountabilityFact.StageEntered(stage)).and(stated))
        .orElse(stated);
  }

  /** A case is a leaf of neither ledger, since even its pace would tell. */
  @Override
  public Entry.Visibility visibility(AccountabilityFact fact, AccountabilityCase after) {
    return Entry.Visibility.NONE;
  }

  @Override
  public void changed(Transaction transaction, AccountabilityCase after) {
    // nothing is announced of a case, and nothing kept beside it
  }

  /** The cases on findings that the actor may inspect, sorted by their numbers. */
  public List<AccountabilityCase> desk(Transaction transaction, Admission<CaseInHand> admission) {
    return transaction.subjects(PREFIX).stream()
        .map(each -> admission.view(transaction, each, transaction.entries(each)))
        .filter(CaseInHand::concernsActor)
        .map(CaseInHand::accountability)
        .sorted(
            Comparator.comparing(each -> each.referral() == null ? "" : each.referral().number()))
        .toList();
  }
}
