package org.sunlit.consultation;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.PersonId;

/**
 * What vouches for an opinion that the office entered: it has no author to ask.
 *
 * @param enteredBy whose hand it was
 * @param scan the SHA-256 of a file that is kept
 * @param withoutScan why there is none
 */
public record Provenance(
    Source source, PersonId enteredBy, @Nullable Digest scan, @Nullable String withoutScan) {
  public Provenance {
    if (scan == null && withoutScan == null) {
      throw new IllegalArgumentException("neither a scan nor why there is none");
    }
  }
}
