package org.sunlit.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/**
 * A body that meets (C2.2, C5.5).
 *
 * @param scrutineers the posts that may attest the count of a vote
 * @param members how many are due at a meeting
 * @param quorum how many of those due must be present
 * @param majority how many must be in favour of what is resolved by vote
 * @param membership which posts belong to it
 * @param office who does its work from day to day
 */
public record Body(
    BodyId id,
    Words name,
    BodyKind kind,
    PostId secretary,
    PostId chair,
    Set<PostId> scrutineers,
    int members,
    Fraction quorum,
    Fraction majority,
    Membership membership,
    @Nullable Office office) {

  /** A body's office: it belongs to the body and is hosted by a unit (C2.9). */
  public record Office(Words name, UnitId host) {}

  public Body {
    scrutineers = Set.copyOf(scrutineers);
    if (members < 1) throw new IllegalArgumentException(id + " has no members");
    if (quorum.of() != Denominator.DUE) {
      throw new IllegalArgumentException(
          "the quorum of " + id + " is a share of those due, given: " + quorum);
    }
  }
}
