package org.sunlit.item;

import java.util.ArrayList;
import java.util.List;
import org.sunlit.consultation.ConsultationCommand;
import org.sunlit.consultation.ConsultationGates;
import org.sunlit.deliberation.DeliberationCommand;
import org.sunlit.deliberation.DeliberationGates;
import org.sunlit.feedback.FeedbackCommand;
import org.sunlit.feedback.FeedbackGates;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Deed;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;
import org.sunlit.reminder.ReminderCommand;
import org.sunlit.reminder.ReminderGates;

/**
 * Binds the rooms to the item: their gates to the table, their orders to their part of the dossier.
 */
final class ItemRules {
  private ItemRules() {}

  static Rulebook<Dossier, Stage> rulebook() {
    List<Gate<Dossier>> gates = new ArrayList<>();
    gates.addAll(CatalogGates.ALL);
    gates.addAll(DraftingGates.ALL);
    gates.addAll(ProtectionGates.ALL);
    gates.addAll(ApprovalGates.ALL);
    gates.addAll(StageGates.ALL);
    gates.addAll(ParticipationGates.ALL);
    gates.addAll(EmergencyGates.ALL);
    gates.addAll(ScopeGates.ALL);
    gates.addAll(WithdrawalGates.ALL);
    gates.addAll(StandingGates.ALL);
    gates.addAll(SupervisionGates.ALL);
    ConsultationGates.ALL.forEach(each -> gates.add(each.on(Dossier::hearing)));
    DeliberationGates.ALL.forEach(each -> gates.add(each.on(Dossier::chamber)));
    FeedbackGates.ALL.forEach(each -> gates.add(each.on(dossier -> dossier.item().feedback())));
    ReminderGates.ALL.forEach(each -> gates.add(each.on(dossier -> dossier.item().reminders())));
    return new Rulebook<>(
        DisclosureProcedure.tables(),
        dossier -> DisclosureProcedure.table(dossier.item().profile()),
        gates,
        StageGates.ALWAYS,
        Dossier::stage,
        Stage::words);
  }

  static Deed<ItemFact> decide(Command<?, ?> order, Dossier dossier, Circumstances circumstances) {
    if (order instanceof ItemCommand own) return own.decide(dossier, circumstances);
    if (order instanceof ConsultationCommand consultation) {
      return consultation
          .decide(dossier.hearing(), circumstances)
          .map(ItemFact.InConsultation::new);
    }
    if (order instanceof DeliberationCommand deliberation) {
      return deliberation
          .decide(dossier.chamber(), circumstances)
          .map(ItemFact.InDeliberation::new);
    }
    if (order instanceof FeedbackCommand feedback) {
      return feedback
          .decide(dossier.item().feedback(), circumstances)
          .map(ItemFact.InFeedback::new);
    }
    if (order instanceof ReminderCommand reminder) {
      return reminder
          .decide(dossier.item().reminders(), circumstances)
          .map(ItemFact.InSupervision::new);
    }
    throw new IllegalArgumentException("not an order about an item: " + order.move().name());
  }
}
