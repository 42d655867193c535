package org.sunlit.agenda;

import org.sunlit.item.DisclosureItem;
import org.sunlit.record.Transaction;

/** Keeps what an item waits for and that it counts for its entry, whenever the item changes. */
public final class ItemAgenda {
  private final Agenda agenda;
  private final ItemMoments items;

  public ItemAgenda(Agenda agenda, ItemMoments items) {
    this.agenda = agenda;
    this.items = items;
  }

  /** In the transaction that changed it. */
  public void changed(Transaction transaction, DisclosureItem item) {
    agenda.changed(transaction, item.id(), items.of(transaction, item));
    UnderEntry.keep(transaction, item);
  }
}
