package org.sunlit.agenda;

import java.time.Instant;
import java.util.List;
import org.sunlit.item.DisclosureItems;
import org.sunlit.item.Dossiers;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** Looks ahead for disclosure items. */
public final class ItemForesight implements Foresight {
  private final ItemMoments moments;
  private final Dossiers dossiers;

  public ItemForesight(ItemMoments moments, Dossiers dossiers) {
    this.moments = moments;
    this.dossiers = dossiers;
  }

  @Override
  public List<SubjectId> subjects(Transaction transaction) {
    return transaction.subjects(DisclosureItems.PREFIX);
  }

  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject, Instant after) {
    return moments.of(transaction, dossiers.item(transaction, subject));
  }
}
