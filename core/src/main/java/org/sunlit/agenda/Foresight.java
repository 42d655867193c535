package org.sunlit.agenda;

import java.time.Instant;
import java.util.List;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/** How one kind of subject looks ahead. */
public interface Foresight {

  /** Every subject of the kind. */
  List<SubjectId> subjects(Transaction transaction);

  /**
   * What the subject waits for, by what is recorded of it.
   *
   * @param after of what recurs nothing up to this instant is asked for
   */
  List<Moment> moments(Transaction transaction, SubjectId subject, Instant after);

  /**
   * Whether a moment that was foreseen has come to pass though what is recorded beside the subject
   * may have settled it: as things stood just before it, whenever that is asked.
   */
  default boolean holds(Transaction transaction, SubjectId subject, Moment moment) {
    return true;
  }

  /** Whether, once something has become true, the next such thing follows without an order. */
  default boolean recurs() {
    return false;
  }
}
