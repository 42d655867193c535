package org.sunlit.channels;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** What an outlet holds of one subject, in the channel's own answer. HTTP 200 is not an answer. */
public sealed interface Standing {

  /**
   * It stands there.
   *
   * @param reference where people find it: an address, or a place described in words
   * @param reached who can see it there; smaller than wanted if the outlet reached only some
   * @param revision the revision of the publication that stands, as far as the outlet can tell
   */
  record Live(String reference, VisibilityScope reached, String revision) implements Standing {}

  /**
   * Under way: accepted but not yet out, or waiting for a person.
   *
   * @param handle what the channel needs to find it again; no secret
   * @param lookAgain how long to wait before {@link Channel#check}
   * @param task what a person has to do, if only a person can finish it
   */
  record Pending(String handle, Duration lookAgain, @Nullable Words task) implements Standing {}

  /** Nothing of it stands there. */
  record Absent() implements Standing {}

  /**
   * The outlet refused.
   *
   * @param reason why, without tokens, keys or text of the publication
   * @param retry whether the same call may succeed later
   */
  record Rejected(Words reason, boolean retry) implements Standing {}

  /**
   * Nobody can tell whether it took effect, such as after a timeout. Core places nothing again
   * until {@link Channel#check} or a person has answered.
   */
  record Unknown(String reason) implements Standing {}
}
