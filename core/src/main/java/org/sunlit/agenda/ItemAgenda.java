package org.sunlit.agenda;

import java.util.Optional;
import org.sunlit.item.DisclosureItem;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** Keeps what an item and its entry wait for, whenever the item changes. */
public final class ItemAgenda {
  private final Agenda agenda;
  private final ItemMoments items;
  private final EntryMoments entries;

  public ItemAgenda(Agenda agenda, ItemMoments items, EntryMoments entries) {
    this.agenda = agenda;
    this.items = items;
    this.entries = entries;
  }

  /** In the transaction that changed it. */
  public void changed(Transaction transaction, DisclosureItem item) {
    agenda.changed(transaction, item.id(), items.of(transaction, item));
    Optional<UnderEntry> now = UnderEntry.of(item);
    if (now.equals(transaction.row(UnderEntry.class, item.id().value()))) return;
    now.ifPresent(
        each -> {
          transaction.put(each);
          SubjectId entry = each.subject();
          agenda.changed(transaction, entry, entries.moments(transaction, entry));
        });
  }
}
