package org.sunlit.deliberation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Fraction;

/**
 * The paper of a resolution. Of a personnel matter it holds number, date and outcome, nothing else.
 *
 * @param number the resolution's number in the body's own books
 * @param manner how it was resolved; none where a body is only heard
 * @param tally the counts of a vote
 * @param ballots the papers of a secret ballot
 * @param majority what a vote had to reach when it was held
 * @param amendments what the body changes; empty unless it adopts with amendments
 * @param opinions what a body says that is only heard
 */
public record Minutes(
    String number,
    LocalDate date,
    ResolutionOutcome outcome,
    @Nullable Manner manner,
    @Nullable Attendance attendance,
    @Nullable Tally tally,
    @Nullable Ballots ballots,
    @Nullable Fraction majority,
    List<String> amendments,
    List<String> opinions) {
  public Minutes {
    amendments = List.copyOf(amendments);
    opinions = List.copyOf(opinions);
  }
}
