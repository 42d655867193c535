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
 * One opinion, kept under its own commitment, which tells nothing of when or by whom it came. An
 * anonymous one has no author anywhere, and no opinion has a day once the round is closed (decision
 * note 1).
 *
 * @param salt given to the author, who can prove with it that the opinion was counted
 * @param group the community its author spoke for, in text form
 */
public record Opinion(
    SubjectId subject,
    int round,
    Bytes salt,
    String group,
    String text,
    @Nullable LocalDate day,
    @Nullable PersonId signedBy)
    implements Row {

  public Optional<PersonId> author() {
    return Optional.ofNullable(signedBy);
  }

  /** What the closing fact seals. */
  public Digest commitment() {
    return new Digest(
        Bytes.sha256(
                Bytes.utf8("sunlit/opinion/v1\n"),
                salt,
                Bytes.utf8(subject + "\n" + round + "\n" + group + "\n" + text))
            .toHex());
  }

  @Override
  public String key() {
    return commitment().value();
  }

  Opinion withoutDay() {
    return new Opinion(subject, round, salt, group, text, null, signedBy);
  }
}
