package org.sunlit.consultation;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sunlit.record.Bytes;
import org.sunlit.record.Kept;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * That one eligible person, or one organization, has spoken in a round, as a keyed hash: while the
 * round is open it refuses a second opinion, and once its key is destroyed at closing it tells
 * nobody anything.
 */
@Kept(value = "voice", reading = Kept.Reading.IN_BULK)
public record Voice(String key, SubjectId subject) implements Row {

  /** The secret of one round; exists from opening to closing. */
  @Kept("voice-secret")
  public record Secret(SubjectId subject, Bytes secret) implements Row {
    @Override
    public String key() {
      return subject.value();
    }
  }

  static Voice of(PersonId person, Secret secret) {
    return new Voice(mark("person\n" + person.value(), secret), secret.subject());
  }

  static Voice of(String organization, Secret secret) {
    return new Voice(mark("organization\n" + organization, secret), secret.subject());
  }

  private static String mark(String speaker, Secret secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.secret().toArray(), "HmacSHA256"));
      return Bytes.of(mac.doFinal(Bytes.utf8("sunlit/spoken/v1\n" + speaker).toArray())).toHex();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
