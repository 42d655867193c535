package org.sunlit.agenda;

import org.sunlit.catalog.CatalogSubject;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Grounds;
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
    Grounds grounds = item.grounds();
    if (grounds == null || !UnderEntry.keep(transaction, item)) return;
    SubjectId entry = CatalogSubject.of(grounds.entry());
    agenda.changed(transaction, entry, entries.moments(transaction, entry, transaction.now()));
  }
}
