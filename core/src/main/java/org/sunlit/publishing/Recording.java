package org.sunlit.publishing;

import java.util.Optional;
import org.sunlit.item.OutletStanding;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** Puts on record what an outlet answered, as the loop's own word: {@link Placements#LOOP}. */
public interface Recording {
  /** With the item. */
  void ofItem(Transaction transaction, SubjectId item, String outlet, OutletStanding answer);

  /** With the outlet, for the catalog page has no record of its own. */
  void ofCatalog(Transaction transaction, String outlet, OutletStanding answer);

  /** What an outlet holds of the catalog page, as last recorded. */
  Optional<OutletStanding> catalogOn(Transaction transaction, String outlet);
}
