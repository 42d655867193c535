package org.sunlit.organization;

import org.sunlit.catalog.BodyId;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

/**
 * A body that deliberates (C2.2, C5.5).
 *
 * @param members how many are due at a meeting
 * @param quorum how many of them must be present at least
 */
public record Body(BodyId id, Words name, PostId secretary, PostId chair, int members, int quorum) {
  public Body {
    if (members < 1) throw new IllegalArgumentException(id + " has no members");
    if (quorum < 1 || quorum > members) {
      throw new IllegalArgumentException(
          "the quorum of " + id + " is between 1 and its members, given: " + quorum);
    }
  }
}
