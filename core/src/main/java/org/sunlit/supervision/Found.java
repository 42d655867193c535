package org.sunlit.supervision;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunlit.finding.Certainty;

/**
 * Something that is wrong, by what is recorded.
 *
 * @param cause tells it from all else that the rule finds of the subject, and does so for ever: by
 *     what happened, never by how long anything may take
 * @param since from when on it is so, which may be yet to come if nothing else happens
 * @param until when it ceases to be so by itself; none if it does not
 * @param what fills the holes in the rule's words; names nobody
 */
public record Found(
    Certainty certainty,
    String cause,
    Instant since,
    @Nullable Instant until,
    Map<String, Object> what) {
  public Found {
    what = Map.copyOf(what);
  }

  /** Needs nobody to confirm it. */
  static Found determinate(String cause, Instant since, Map<String, ?> what) {
    return new Found(Certainty.DETERMINATE, cause, since, null, new TreeMap<>(what));
  }

  static Found suspected(String cause, Instant since, Map<String, ?> what) {
    return new Found(Certainty.SUSPECTED, cause, since, null, new TreeMap<>(what));
  }

  Found until(@Nullable Instant end) {
    return new Found(certainty, cause, since, end, what);
  }

  /** Whether it had become so at an instant, as far as nothing else happened before. */
  boolean hasCome(Instant now) {
    return !since.isAfter(now) && (until == null || until.isAfter(since));
  }
}
