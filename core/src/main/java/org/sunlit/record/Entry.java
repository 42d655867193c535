package org.sunlit.record;

/**
 * One line of the one log: a fact, as it was stated. What is hashed and shown is the leaf; it holds
 * only salted commitments to the event and to its envelope, so that either can be withheld and
 * every proof still holds (decision note 1). All bytes are kept as they were hashed and never
 * written anew.
 *
 * @param sequence the place among the subject's entries, from 1
 * @param event opens the first commitment: subject, kind and fact; published if the entry is public
 * @param envelope opens the second: sequence, class, previous leaf, actor, order and instant; never
 *     published
 */
public record Entry(
    SubjectId subject,
    long sequence,
    Visibility visibility,
    Bytes leaf,
    Opening event,
    Opening envelope) {

  /** Where an entry may be shown; decided when it is written and never moved. */
  public enum Visibility {
    /** A leaf of the public ledger. */
    PUBLIC,
    /** A leaf of the internal ledger. */
    INTERNAL,
    /** Record only, no leaf anywhere. */
    NONE
  }

  /** What a commitment was made to, and its salt. */
  public record Opening(Bytes salt, Bytes body) {
    Bytes commitment(String tag) {
      return Bytes.sha256(Bytes.utf8("sunlit/" + tag + "/v1\n"), salt, body);
    }
  }

  /** Before the first entry of a subject. */
  public static final Bytes NOTHING_BEFORE = Bytes.of(new byte[32]);

  /** An entry with the leaf that follows from its openings. */
  public static Entry of(
      SubjectId subject, long sequence, Visibility visibility, Opening event, Opening envelope) {
    return new Entry(
        subject, sequence, visibility, leaf(visibility, event, envelope), event, envelope);
  }

  private static Bytes leaf(Visibility visibility, Opening event, Opening envelope) {
    return Bytes.utf8(
        "sunlit/entry/v1 "
            + visibility
            + "\n"
            + event.commitment("shown").toBase64()
            + "\n"
            + envelope.commitment("kept").toBase64()
            + "\n");
  }

  /** The leaf's hash as RFC 6962 has it, which the envelope of the subject's next entry repeats. */
  public Bytes hash() {
    return Bytes.sha256(Bytes.of(new byte[] {0}), leaf);
  }

  /** Whether the openings are the ones that were hashed. */
  public boolean isIntact() {
    return leaf.equals(leaf(visibility, event, envelope));
  }
}
