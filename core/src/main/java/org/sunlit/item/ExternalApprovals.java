package org.sunlit.item;

import org.sunlit.procedure.Move;
import org.sunlit.record.Digest;

/**
 * The port to the host's own workflow. Asked once per order and outside any transaction; may be
 * slow, may throw: an outage confirms nothing.
 */
@FunctionalInterface
public interface ExternalApprovals {
  /** A host that has no such workflow. */
  ExternalApprovals NONE = (approval, step, version) -> false;

  /**
   * Whether the host's system shows this approval.
   *
   * @param step the move it stands for, such as {@code review} or {@code approve}
   * @param version the digest of the version that was looked at
   */
  boolean confirms(ExternalApproval approval, Move<?> step, Digest version);
}
