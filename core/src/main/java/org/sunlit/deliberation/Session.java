package org.sunlit.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.record.Digest;
import org.sunlit.record.PersonId;

/**
 * One body's meeting on the matter.
 *
 * @param outcome what was resolved, once recorded
 * @param minutes the paper of the resolution, once recorded
 * @param recordedBy who recorded it and so may not confirm it
 * @param disclosedAt when the last of its facts happened that people outside can see
 */
public record Session(
    BodyId body,
    LocalDate date,
    @Nullable ResolutionOutcome outcome,
    @Nullable Digest minutes,
    @Nullable PersonId recordedBy,
    boolean confirmed,
    Instant disclosedAt) {

  public boolean isRecorded() {
    return outcome != null;
  }

  /** Whether a confirmed resolution lets the matter go on to the next body or to the result. */
  public boolean passes() {
    return confirmed && outcome != null && outcome.passes();
  }
}
