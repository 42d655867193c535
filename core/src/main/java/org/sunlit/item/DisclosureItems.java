package org.sunlit.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.consultation.ConsultationCommand;
import org.sunlit.consultation.Opinion;
import org.sunlit.consultation.OpinionCommand;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Deed;
import org.sunlit.record.Entry;
import org.sunlit.record.Kind;
import org.sunlit.record.Rulebook;
import org.sunlit.record.Standpoint;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.reminder.Reminder;

/** The disclosure items of a school, as one kind of subject. Thread-safe. */
public final class DisclosureItems implements Kind<Dossier, DisclosureItem, ItemFact> {
  /** What their ids begin with. */
  public static final String PREFIX = "item";

  private final Rulebook<Dossier, Stage> rulebook = ItemRules.rulebook();
  private final Dossiers dossiers;
  private final Reaction reaction;

  /** What else has to be written in the transaction that changed an item. */
  @FunctionalInterface
  public interface Reaction {
    void changed(Transaction transaction, DisclosureItem item);
  }

  public DisclosureItems(Dossiers dossiers, Reaction reaction) {
    this.dossiers = dossiers;
    this.reaction = reaction;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public DisclosureItem unborn(SubjectId subject) {
    return DisclosureItem.unborn(subject);
  }

  @Override
  public DisclosureItem state(Dossier dossier) {
    return dossier.item();
  }

  @Override
  public Rulebook<Dossier, Stage> rulebook() {
    return rulebook;
  }

  @Override
  public Admission<Dossier> admit(Actor actor, @Nullable Command<?, ?> order) {
    return dossiers.admit(actor, order);
  }

  /** What becomes of a consultation's opinions, though not yet another opinion. */
  @Override
  public boolean weighsAll(Command<?, ?> order) {
    return order instanceof ConsultationCommand && !(order instanceof OpinionCommand);
  }

  @Override
  public List<Standpoint<Dossier>> standpoints(Dossier dossier, Actor actor) {
    return dossier.acting().standpoints(dossier::seenBy);
  }

  @Override
  public boolean concerns(Dossier dossier, @Nullable Command<?, ?> order) {
    if (!dossier.item().isRaised()) return order instanceof DraftingCommand.Founding;
    return (order != null && dossier.actorMay(order.move().act())) || dossier.concernsActor();
  }

  @Override
  public Parameters parameters(Dossier dossier, Parameters ofTheSchool) {
    return dossier.item().under(ofTheSchool);
  }

  @Override
  public Optional<Map<String, String>> answeredBefore(
      Command<?, ?> order, Dossier dossier, String key) {
    return order instanceof ConsultationCommand spoken
        ? spoken.answeredBefore(dossier.hearing(), key)
        : Optional.empty();
  }

  /** The facts of an order; if its move enters a stage, that first. */
  @Override
  public Deed<ItemFact> decide(Command<?, ?> order, Dossier dossier, Circumstances circumstances) {
    Deed<ItemFact> stated = ItemRules.decide(order, dossier, circumstances);
    if (order instanceof StatesItsStages) return stated;
    return rulebook
        .entered(order, dossier)
        .map(
            stage ->
                Deed.<ItemFact>of(
                        new ItemFact.StageEntered(
                            stage,
                            dossier.item().readyFor(stage).map(Version::number).orElse(null)))
                    .and(stated))
        .orElse(stated);
  }

  /** Personnel deliberations are in neither ledger. */
  @Override
  public Entry.Visibility visibility(ItemFact fact, DisclosureItem after) {
    return fact instanceof ItemFact.InDeliberation && dossiers.isPersonnel(after)
        ? Entry.Visibility.NONE
        : fact.visibility(after);
  }

  @Override
  public void changed(Transaction transaction, DisclosureItem after) {
    reaction.changed(transaction, after);
  }

  /** The items that the actor's post has some act on, with the number of their facts. */
  public List<OnDesk> desk(Transaction transaction, Admission<Dossier> admission) {
    List<OnDesk> desk = new ArrayList<>();
    for (SubjectId subject : transaction.subjects(PREFIX)) {
      List<Entry> entries = transaction.entries(subject);
      Dossier dossier = admission.view(transaction, subject, entries);
      if (dossier.isOnActorsDesk()) {
        desk.add(
            new OnDesk(
                dossier.item(),
                entries.size(),
                dossier.hearing().state().isClosed() && dossier.isWeighedByActor()
                    ? dossier.hearing().opinions()
                    : List.of(),
                dossier.reminders(),
                dossier.title()));
      }
    }
    return desk;
  }

  /**
   * One item as those who work on it see it.
   *
   * @param opinions of the present round, for those who weigh them, once it is closed: before,
   *     their pace would tell authors
   * @param reminders by the supervision group and the office
   */
  public record OnDesk(
      DisclosureItem item,
      long version,
      List<Opinion> opinions,
      List<Reminder.Shown> reminders,
      String title) {
    public OnDesk {
      opinions = List.copyOf(opinions);
      reminders = List.copyOf(reminders);
    }
  }
}
