package org.sunlit.deliberation;

import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Denominator;
import org.sunlit.organization.Fraction;

/**
 * A vote by its numbers.
 *
 * @param ballots none on a show of hands
 */
record Vote(Attendance attendance, Tally tally, @Nullable Ballots ballots) {

  /** How many votes there must be: one for each valid ballot, or for each that could vote. */
  int expected() {
    return whole(Denominator.VALID);
  }

  boolean addsUp() {
    return tally.cast() == expected();
  }

  boolean reaches(Fraction majority) {
    return majority.isReachedBy(tally.inFavour(), whole(majority.of()));
  }

  /** How many in favour reach it. */
  long least(Fraction majority) {
    return majority.least(whole(majority.of()));
  }

  private int whole(Denominator of) {
    int voting = Math.max(attendance.voting(), 0);
    return switch (of) {
      case DUE -> attendance.due();
      case PRESENT -> attendance.present();
      case VOTING -> voting;
      case RETURNED -> ballots == null ? voting : ballots.returned();
      case VALID -> ballots == null ? voting : ballots.valid();
    };
  }
}
