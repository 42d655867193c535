package org.sunlit.publishing;

import org.sunlit.item.OutletStanding;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** Puts on record what an outlet answered, as the loop's own word. */
@FunctionalInterface
public interface Recording {
  void ofItem(Transaction transaction, SubjectId item, String outlet, OutletStanding answer);
}
