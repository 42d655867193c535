package org.sunlit.consultation;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Bytes;
import org.sunlit.record.Digest;
import org.sunlit.record.Kept;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * One opinion, kept under its own commitment, which tells nothing of when or by whom it came. An
 * anonymous one has no author anywhere, and no opinion has a day once the round is closed (decision
 * note 1).
 *
 * @param salt made of the author's ticket; with it they follow the reply and can prove that the
 *     opinion was counted
 * @param group the invited audience its author spoke for, in text form; none for an organization's,
 *     nor where what the office entered does not say it
 * @param organization in whose name it was spoken, if not in its author's own
 * @param provenance of what the office entered; none for what its author submitted here
 * @param day when it came, on whatever day it was entered
 */
@Kept(value = "opinion", reading = Kept.Reading.IN_BULK)
public record Opinion(
    SubjectId subject,
    int round,
    Bytes salt,
    @Nullable String group,
    @Nullable String organization,
    String text,
    @Nullable Provenance provenance,
    @Nullable LocalDate day,
    @Nullable PersonId signedBy)
    implements Row {
  private static final Pattern TICKET = Pattern.compile("([0-9a-f]{2})+");

  public Optional<PersonId> author() {
    return Optional.ofNullable(signedBy);
  }

  /**
   * What the closing fact seals: everything that is kept after it. Each line but the last is of a
   * form that cannot hold a line feed.
   */
  public Digest commitment() {
    String source = provenance == null ? "" : provenance.source().label().code();
    Digest scan = provenance == null ? null : provenance.scan();
    String lines =
        String.join(
            "\n",
            subject.value(),
            String.valueOf(round),
            group == null ? "" : group,
            organization == null ? "" : Bytes.sha256(Bytes.utf8(organization)).toHex(),
            source,
            scan == null ? "" : scan.value(),
            text);
    return new Digest(
        Bytes.sha256(Bytes.utf8("sunlit/opinion/v1\n"), salt, Bytes.utf8(lines)).toHex());
  }

  @Override
  public String key() {
    return commitment().value();
  }

  /**
   * The ticket of an opinion that may be sent again: made of a key that its author's side alone
   * has, so that the same opinion comes of it each time, and nothing else tells whose it is.
   */
  static Bytes ticketOf(SubjectId subject, String key) {
    return Bytes.sha256(
        Bytes.utf8("sunlit/ticket-of-key/v1\n" + subject.value() + "\n"), Bytes.utf8(key));
  }

  /** The salt that a ticket makes. */
  static Bytes saltOf(Bytes ticket) {
    return Bytes.sha256(Bytes.utf8("sunlit/ticket/v1\n"), ticket);
  }

  /** Whether this is its salt, as its author and those who work on the matter know it. */
  public boolean isOpenedBy(String saltInHex) {
    return MessageDigest.isEqual(
        Bytes.utf8(salt.toHex()).toArray(), Bytes.utf8(saltInHex).toArray());
  }

  /** Whether this is its ticket, which only its author can have. */
  boolean isClaimedBy(String ticketInHex) {
    return TICKET.matcher(ticketInHex).matches() && saltOf(Bytes.hex(ticketInHex)).equals(salt);
  }

  /** What its author submits, still without day and signature. */
  static Opinion said(
      SubjectId subject,
      int round,
      Bytes ticket,
      @Nullable String group,
      @Nullable String organization,
      String text) {
    return new Opinion(subject, round, saltOf(ticket), group, organization, text, null, null, null);
  }

  Opinion on(LocalDate day, @Nullable PersonId signature) {
    return new Opinion(subject, round, salt, group, organization, text, provenance, day, signature);
  }

  Opinion withoutDay() {
    return new Opinion(subject, round, salt, group, organization, text, provenance, null, signedBy);
  }
}
