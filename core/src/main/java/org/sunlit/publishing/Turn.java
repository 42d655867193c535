package org.sunlit.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;

/**
 * Whose turn it is on an outlet whose keys share files: one node's at a time.
 *
 * @param number counts the turns, so that who comes back late is known as late
 * @param until until when whoever has it is waited for
 */
@Kept("turn")
record Turn(String outlet, long number, Instant until) implements Row {

  /** Begins a turn; nothing if it is somebody else's. */
  static Optional<Turn> begin(Transaction transaction, String outlet, Duration lease) {
    Turn last = find(transaction, outlet).orElseGet(() -> new Turn(outlet, 0, transaction.now()));
    if (last.until.isAfter(transaction.now())) return Optional.empty();
    Turn mine = new Turn(outlet, last.number + 1, transaction.now().plus(lease));
    transaction.put(mine);
    return Optional.of(mine);
  }

  /** Makes it last longer; whether it is this turn still. */
  boolean goesOn(Transaction transaction, Duration lease) {
    return ends(transaction, transaction.now().plus(lease));
  }

  /** Over, if it is this turn still. */
  void end(Transaction transaction) {
    ends(transaction, transaction.now());
  }

  private boolean ends(Transaction transaction, Instant end) {
    boolean mine = find(transaction, outlet).filter(each -> each.number == number).isPresent();
    if (mine) transaction.put(new Turn(outlet, number, end));
    return mine;
  }

  private static Optional<Turn> find(Transaction transaction, String outlet) {
    return transaction.row(Turn.class, outlet);
  }

  @Override
  public String key() {
    return outlet;
  }

  @Override
  public SubjectId subject() {
    return new SubjectId("outlet-" + outlet);
  }
}
