package org.sunlit.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the one log: a fact, as it was stated. The leaf is what is hashed and shown; it holds
 * only salted commitments to the fact and to who stated it, so that either can be withheld or erased
 * and every proof still holds. The bytes are kept and never written anew.
 *
 * @param sequence the place among the subject's entries, from 1
 * @param leaf the hashed bytes, see {@link EntryForm}
 * @param fact the opening of the fact's commitment
 * @param by the opening of the actor's commitment
 */
public record Entry(
    SubjectId subject,
    long sequence,
    String kind,
    Instant at,
    Visibility visibility,
    Bytes leaf,
    Opening fact,
    Opening by) {

  /** Where an entry may be shown; decided when it is written and never moved. */
  public enum Visibility {
    /** A leaf of the public ledger. */
    PUBLIC,
    /** A leaf of the internal ledger. */
    INTERNAL,
    /** Record only, no leaf anywhere. */
    NONE
  }

  /** What a commitment was made to; empty bytes once erased. */
  public record Opening(Bytes salt, Bytes body) {}

  /** The leaf's hash, which the next entry of the subject repeats. */
  public Bytes hash() {
    return EntryForm.hash(leaf);
  }
}
