package org.sunlit.publishing;

import java.util.Map;
import org.sunlit.channels.Channel;
import org.sunlit.item.DisclosureItem;
import org.sunlit.item.Dossiers;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * Reads what is wanted of each subject.
 *
 * @param channels the outlets by id
 */
record Demands(
    SchoolProfile school,
    Dossiers dossiers,
    Rendering rendering,
    CatalogPage page,
    Map<String, Channel> channels,
    Doors doors,
    Recording recording) {
  Demands {
    channels = Map.copyOf(channels);
  }

  Demand of(Transaction transaction, SubjectId subject) {
    return subject.equals(CatalogDemand.SUBJECT)
        ? ofCatalog(transaction)
        : of(transaction, dossiers.item(transaction, subject));
  }

  Demand ofCatalog(Transaction transaction) {
    return new CatalogDemand(this, transaction);
  }

  Demand of(Transaction transaction, DisclosureItem item) {
    return new ItemDemand(this, transaction, item);
  }
}
