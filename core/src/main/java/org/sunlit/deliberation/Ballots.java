package org.sunlit.deliberation;

import jakarta.validation.constraints.PositiveOrZero;

/** What became of the papers of a secret ballot, each a part of the one before. */
public record Ballots(
    @PositiveOrZero int issued, @PositiveOrZero int returned, @PositiveOrZero int valid) {

  boolean addUp(int voting) {
    return issued <= voting && returned <= issued && valid <= returned;
  }
}
