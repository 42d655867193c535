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

  /** Whether, once something has become true, the next such thing follows without an order. */
  default boolean recurs() {
    return false;
  }
}
