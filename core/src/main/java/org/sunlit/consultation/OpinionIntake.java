package org.sunlit.consultation;

import org.sunlit.record.PersonId;
import org.sunlit.words.Words;

/**
 * The port where the host states how it fulfils its duty to know who speaks, for members of the
 * public, who have no account. Asked once per order about someone whom the directory does not know;
 * may be slow, may throw: an outage admits nobody. Implementations are thread-safe.
 */
public interface OpinionIntake {

  /**
   * Whether the host has identified this person, who keeps the same id as long as a round lasts.
   */
  boolean admits(PersonId speaker);

  /** How it does, for people to read, such as 手机号码验证. */
  Words identification();

  /** A host that identifies nobody of the public. */
  OpinionIntake NONE =
      new OpinionIntake() {
        @Override
        public boolean admits(PersonId speaker) {
          return false;
        }

        @Override
        public Words identification() {
          return new Words(
              "学校尚未开通对社会公众的身份核验", "the school does not identify members of the public yet");
        }
      };
}
