package org.sunlit.agenda;

import java.time.Instant;
import java.util.Optional;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * Since when an entry or a report is looked after: nothing that was due before is held against
 * anybody.
 */
@Kept("watched")
record Watched(SubjectId subject, Instant since) implements Row {
  /** Begins to look after it, unless somebody did before. */
  static Instant since(Transaction transaction, SubjectId subject) {
    Optional<Watched> known = transaction.row(Watched.class, subject, subject.value());
    if (known.isEmpty()) transaction.put(new Watched(subject, transaction.now()));
    return known.map(Watched::since).orElse(transaction.now());
  }

  @Override
  public String key() {
    return subject.value();
  }
}
