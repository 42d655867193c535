package org.sunlit.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sunlit.input.Validation;
import org.sunlit.input.Violation;
import org.sunlit.procedure.Refusal;
import org.sunlit.procedure.Rule;

/**
 * All subjects of one kind, and the way of every order about them: it is validated, judged by every
 * gate, and what follows is recorded, in the transaction it is given. Thread-safe.
 */
public final class Subjects<V, S, F extends Fact<S>> {
  private final Kind<V, S, F> kind;
  private final Log<F> log;
  private final Setting setting;
  private final Validation validation;

  public Subjects(Kind<V, S, F> kind, Log<F> log, Setting setting, Validation validation) {
    this.kind = kind;
    this.log = log;
    this.setting = setting;
    this.validation = validation;
  }

  /** Whether orders of this kind are about these subjects. */
  public boolean take(Command<?, ?> order) {
    return kind.rulebook().contains(order.move());
  }

  public boolean hold(SubjectId subject) {
    return subject.isOf(kind.prefix());
  }

  /** The id for a subject that is to be founded. */
  public SubjectId next() {
    return new SubjectId(setting.ids().next(kind.prefix()));
  }

  /** Every rule there is: those of every move first, then by id. */
  public List<Rule> rules() {
    return kind.rulebook().rules();
  }

  /**
   * Carries out an order, or says why not. Looks the actor up at once; what it answers is to be
   * done in one transaction.
   */
  public Function<Transaction, Outcome> ordering(
      Actor caller, Command<?, ?> order, Envelope envelope) {
    Actor actor = caller.forThemselves();
    List<Violation> violations =
        Stream.concat(validation.violations(order).stream(), envelope.violations(order).stream())
            .toList();
    if (!violations.isEmpty()) return transaction -> new Outcome.Invalid(violations);
    if (!hold(order.subject())) return transaction -> new Outcome.NotFound(order.subject());
    Kind.Admission<V> admission = kind.admit(actor, order);
    return transaction -> perform(transaction, actor, admission, order, envelope);
  }

  private Outcome perform(
      Transaction transaction,
      Actor actor,
      Kind.Admission<V> admission,
      Command<?, ?> order,
      Envelope envelope) {
    SubjectId subject = order.subject();
    String key =
        envelope.key() == null || order.leavesNoTrace()
            ? null
            : actor.person() + "/" + envelope.key();
    if (key != null) transaction.foresee(Performed.class, key);
    if (kind.weighsAll(order)) transaction.foresee(subject);
    List<Entry> entries = transaction.entries(subject);
    if (key != null) {
      Optional<Performed> earlier = transaction.row(Performed.class, key);
      if (earlier.isPresent()) return earlier.get().outcome();
    }
    V view = admission.view(transaction, subject, entries);
    if (!kind.concerns(view, order)) return new Outcome.NotFound(subject);
    if (envelope.key() != null && order.leavesNoTrace()) {
      Optional<Map<String, String>> answers = kind.answeredBefore(order, view, envelope.key());
      if (answers.isPresent()) {
        return new Outcome.Done(subject, entries.size(), answers.get(), List.of());
      }
    }
    if (envelope.expected() != null && envelope.expected() != entries.size()) {
      return new Outcome.Outdated(subject, entries.size());
    }
    Judged<V> judged =
        judge(
            order,
            kind.standpoints(view, actor),
            at(transaction, actor, view).of(order).sentUnder(envelope.key()));
    if (!judged.refusals().isEmpty()) return new Outcome.Refused(judged.refusals());

    Circumstances circumstances = judged.circumstances();
    Deed<F> deed = kind.decide(order, judged.view(), circumstances);
    long version = record(transaction, subject, entries, kind.state(view), deed, circumstances);
    FileUse.follow(transaction, order, deed);
    Outcome.Done done = new Outcome.Done(subject, version, deed.answers(), deed.warnings());
    if (key != null) transaction.put(Performed.of(key, done));
    return done;
  }

  /** An order as it looks from one post. */
  private record Judged<V>(V view, Circumstances circumstances, List<Refusal> refusals) {}

  /** From the first post from which nothing refuses it; else from the one nearest to that. */
  private Judged<V> judge(
      Command<?, ?> order, List<Standpoint<V>> standpoints, Circumstances circumstances) {
    List<Judged<V>> judged = new ArrayList<>();
    for (Standpoint<V> each : standpoints) {
      Circumstances there = circumstances.from(each);
      List<Refusal> refusals = kind.rulebook().refusals(order, each.view(), there);
      judged.add(new Judged<>(each.view(), there, refusals));
      if (refusals.isEmpty()) break;
    }
    return Collections.min(judged, Comparator.comparingInt(each -> each.refusals().size()));
  }

  private Circumstances at(Transaction transaction, Actor actor, V view) {
    return setting.at(transaction, actor).under(kind.parameters(view, setting.parameters()));
  }

  /** Records something that no order states, such as what an outlet answered. */
  public void record(Transaction transaction, SubjectId subject, Actor actor, F fact) {
    List<Entry> before = transaction.entries(subject);
    record(
        transaction,
        subject,
        before,
        fold(subject, before),
        Deed.of(fact),
        setting.at(transaction, actor));
  }

  private long record(
      Transaction transaction,
      SubjectId subject,
      List<Entry> before,
      S state,
      Deed<F> deed,
      Circumstances circumstances) {
    deed.removed().forEach(transaction::remove);
    deed.kept().forEach(transaction::put);
    deed.touched().forEach(transaction::touch);
    if (deed.facts().isEmpty()) return before.size();
    Happening how = new Happening(circumstances.now(), circumstances.actor());
    S folded = state;
    for (F fact : deed.facts()) folded = fact.applyTo(folded, how);
    S after = folded;
    List<Entry> written =
        log.write(
            subject,
            before,
            deed.facts(),
            fact -> kind.visibility(fact, after),
            how,
            setting.ids().next("order"),
            setting.ids());
    written.forEach(transaction::append);
    kind.changed(transaction, after);
    return (long) before.size() + written.size();
  }

  /** The state as the entries tell it. */
  public S fold(SubjectId subject, List<Entry> entries) {
    return Log.fold(log, kind.unborn(subject), entries);
  }

  /** Every subject of the kind, sorted by id. */
  public List<S> all(Transaction transaction) {
    return transaction.subjects(kind.prefix()).stream()
        .map(each -> fold(each, transaction.entries(each)))
        .toList();
  }

  /**
   * What the actor could do now, and what stands in the way of each; empty if the subject is none
   * of theirs.
   */
  public Function<Transaction, Optional<Guidance>> explaining(Actor caller, SubjectId subject) {
    Actor actor = caller.forThemselves();
    Kind.Admission<V> admission = kind.admit(actor, null);
    return transaction -> {
      V view = admission.view(transaction, subject, transaction.entries(subject));
      if (!kind.concerns(view, null)) return Optional.empty();
      Circumstances circumstances = at(transaction, actor, view);
      return kind.standpoints(view, actor).stream()
          .map(each -> kind.rulebook().explain(each.view(), circumstances.from(each)))
          .reduce(Guidance::or);
    };
  }
}
