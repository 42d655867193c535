package org.sunlit.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;

/**
 * That an item was taken down everywhere at once, by any one person who may.
 *
 * @param reason the paper with it; it may follow within a working day
 * @param reasonedAt when it was given
 */
public record Withdrawal(Instant at, @Nullable Digest reason, @Nullable Instant reasonedAt) {

  static Withdrawal at(Instant now, @Nullable Digest reason) {
    return new Withdrawal(now, reason, reason == null ? null : now);
  }

  Withdrawal reasoned(Digest paper, Instant now) {
    return new Withdrawal(at, paper, now);
  }
}
