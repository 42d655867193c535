package org.sunlit.item;

import java.util.List;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Content;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.Setting;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Register;
import org.sunlit.withholding.Withholding;

/**
 * Takes down what is on show of a matter in the moment in which it is approved that the matter is
 * withheld (C4.3), so that nothing stands a minute longer than it may. The reason says where it is
 * registered and nothing of what it is. Thread-safe.
 */
public final class WithheldItems {
  private static final String REASON = "已批准不予公开，见不予公开登记";

  private final Dossiers dossiers;
  private final Setting setting;
  private final Recording recording;

  /** Records a fact of an item that no order about the item states. */
  @FunctionalInterface
  public interface Recording {
    void record(Transaction transaction, SubjectId subject, Actor actor, ItemFact fact);
  }

  public WithheldItems(Dossiers dossiers, Setting setting, Recording recording) {
    this.dossiers = dossiers;
    this.setting = setting;
    this.recording = recording;
  }

  /** In the transaction that changed the withholding: by whoever approved it. */
  public void withdraw(Transaction transaction, Withholding withholding) {
    Actor approver = withholding.approvedBy();
    if (!withholding.isInForce() || approver == null) return;
    Register register = new Register(List.of(withholding));
    dossiers.items(transaction).stream()
        .filter(item -> isOnShow(item) && isWithheld(item, register))
        .forEach(item -> withdraw(transaction, item.id(), approver));
  }

  private static boolean isOnShow(DisclosureItem item) {
    return item.stage() != Stage.WITHDRAWN && !item.disclosed().isEmpty();
  }

  private static boolean isWithheld(DisclosureItem item, Register register) {
    UnitId unit = item.responsibleUnit();
    String entry = item.entry();
    return unit != null
        && entry != null
        && (register.wholeItem(unit, item.id()).isPresent()
            || register.wholeEntry(unit, entry).isPresent());
  }

  private void withdraw(Transaction transaction, SubjectId item, Actor approver) {
    Content reason =
        Content.of(item, setting.papers().write(new ReasonPaper(REASON)), setting.ids());
    transaction.put(reason);
    recording.record(transaction, item, approver, new ItemFact.StageEntered(Stage.WITHDRAWN, null));
    recording.record(transaction, item, approver, new ItemFact.Withdrawn(reason.digest()));
  }
}
