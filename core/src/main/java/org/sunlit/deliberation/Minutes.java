package org.sunlit.deliberation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper of a resolution.
 *
 * @param number the resolution's number in the body's own books
 * @param amendments what the body changes; empty unless it adopts with amendments
 */
public record Minutes(
    String number,
    LocalDate date,
    Manner manner,
    int due,
    int present,
    int recused,
    @Nullable Tally tally,
    ResolutionOutcome outcome,
    String amendments) {}
