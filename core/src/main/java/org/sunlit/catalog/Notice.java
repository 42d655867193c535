package org.sunlit.catalog;

import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Term;

/**
 * How a public notice is kept (rules on notice periods).
 *
 * @param period names the parameter with its length
 * @param after what becomes of it once the period is over and nothing is open
 * @param kept how long it then stays, or until which day of the year, if it is kept for a time
 * @param listsPersons whether it names persons: then it is taken down whatever else is said, and
 *     the tombstone names nobody
 */
public record Notice(
    Parameters.Name period, After after, @Nullable Term kept, boolean listsPersons) {
  /** As most are: a week of working days, then taken down. */
  public static final Notice PLAIN =
      new Notice(Parameters.Name.NOTICE, After.TAKEN_DOWN, null, false);

  public Notice {
    if ((after == After.KEPT_FOR_A_TIME) != (kept != null)) {
      throw new IllegalArgumentException(
          "a time to be kept goes with, and only with, " + After.KEPT_FOR_A_TIME);
    }
    if (listsPersons && after == After.KEPT) {
      throw new IllegalArgumentException("a list of persons is not kept on show for ever");
    }
  }

  /** What becomes of a notice after its period. */
  public enum After {
    TAKEN_DOWN,
    KEPT_FOR_A_TIME,
    KEPT
  }
}
