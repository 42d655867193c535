package org.sunlit.consultation;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sunlit.record.Bytes;
import org.sunlit.record.PersonId;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * That one eligible person has spoken in a round, as a keyed hash: while the round is open it
 * refuses a second opinion, and once its key is destroyed at closing it tells nobody anything.
 */
public record Voice(String key, SubjectId subject) implements Row {

  /** The secret of one round; exists from opening to closing. */
  public record Secret(SubjectId subject, Bytes secret) implements Row {
    @Override
    public String key() {
      return subject.value();
    }
  }

  static Voice of(PersonId person, Secret secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.secret().toArray(), "HmacSHA256"));
      byte[] mark = mac.doFinal(Bytes.utf8(person.value()).toArray());
      return new Voice(Bytes.of(mark).toHex(), secret.subject());
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
