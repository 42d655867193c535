package org.sunlit.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;

/**
 * That an item was taken down everywhere at once, by any one person who may.
 *
 * @param reason the paper with it; it may follow within a working day
 */
public record Withdrawal(Instant at, @Nullable Digest reason) {}
