package org.sunlit.consultation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Bytes;
import org.sunlit.record.Digest;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * One opinion, kept under an id that tells nothing, with the day only. An anonymous one has no author
 * anywhere.
 *
 * @param group the community its author spoke for, in text form
 */
public record Opinion(
    String key,
    SubjectId subject,
    int round,
    LocalDate day,
    String group,
    String text,
    Bytes salt,
    @Nullable PersonId signedBy)
    implements Row {

  public Optional<PersonId> author() {
    return Optional.ofNullable(signedBy);
  }

  /** What the closing fact seals; the author can open it with the salt of the receipt. */
  public Digest commitment() {
    return Digest.commitment(salt, Bytes.utf8(key + "\n" + group + "\n" + text));
  }
}
