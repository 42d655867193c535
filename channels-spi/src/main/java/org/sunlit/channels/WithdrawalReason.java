package org.sunlit.channels;

import org.sunlit.words.Words;

/** Why something comes down, fit to be read by everyone who could see it. */
public record WithdrawalReason(Kind kind, Words words) {
  /**
   * What an outlet may have to treat differently: most leave a tombstone, an end of a notice may
   * not.
   */
  public enum Kind {
    WITHDRAWN,
    NARROWED,
    PERIOD_OVER,
    OUTLET_CLOSED
  }

  /** The tombstone's text when nothing more may be said. */
  public static WithdrawalReason withdrawn() {
    return new WithdrawalReason(
        Kind.WITHDRAWN, new Words("该信息已撤回", "This information has been withdrawn"));
  }
}
