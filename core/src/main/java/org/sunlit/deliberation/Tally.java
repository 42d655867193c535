package org.sunlit.deliberation;

import jakarta.validation.constraints.PositiveOrZero;

/** The counts of a vote; who voted how is never stored. */
public record Tally(
    @PositiveOrZero int inFavour, @PositiveOrZero int against, @PositiveOrZero int abstained) {

  public long cast() {
    return (long) inFavour + against + abstained;
  }
}
