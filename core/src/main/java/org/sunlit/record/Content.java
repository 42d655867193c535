package org.sunlit.record;

import java.util.Optional;

/**
 * Text or data that a fact refers to by its digest, kept under a salt of its own. Erasing deletes
 * both; what refers to it stays valid and tells nothing.
 */
@Kept("content")
public record Content(Digest digest, SubjectId subject, Bytes salt, Bytes body) implements Row {
  public Content {
    if (!Digest.commitment(salt, body).equals(digest)) {
      throw new IllegalArgumentException("content does not have the digest it claims: " + digest);
    }
  }

  public static Content of(SubjectId subject, Bytes body, Ids ids) {
    Bytes salt = ids.salt();
    return new Content(Digest.commitment(salt, body), subject, salt, body);
  }

  /** A paper of the subject; nothing if it was erased, is another's or was never there. */
  public static Optional<Content> find(Transaction transaction, SubjectId subject, Digest digest) {
    return transaction.row(Content.class, subject, digest.value());
  }

  @Override
  public String key() {
    return digest.value();
  }
}
