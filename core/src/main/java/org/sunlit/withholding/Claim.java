package org.sunlit.withholding;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * What a unit says must not be disclosed.
 *
 * @param code what the register calls it; for a state secret all there is to name it by
 * @param count how many matters it stands for
 * @param entry the catalog entry that is withheld, if it is one
 * @param item the disclosure item that is withheld, if it is one
 * @param document the document that forbids it, where the ground is one only with it
 * @param paper title and reason; none of a state secret
 */
public record Claim(
    UnitId unit,
    Ground ground,
    String code,
    int count,
    Extent extent,
    @Nullable String entry,
    @Nullable SubjectId item,
    @Nullable String document,
    @Nullable Digest paper) {

  boolean isStateSecret() {
    return ground == Ground.STATE_SECRET;
  }
}
