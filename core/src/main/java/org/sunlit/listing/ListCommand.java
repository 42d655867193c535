package org.sunlit.listing;

import org.sunlit.procedure.Move;
import org.sunlit.record.Command;

/** What may be ordered about a unit's list. */
public sealed interface ListCommand extends Command<Listing, ListFact>
    permits ListDrafting, ListDecision {
  @Override
  Move<ListStage> move();
}
