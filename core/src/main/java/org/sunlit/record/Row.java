package org.sunlit.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something kept beside the facts and referred to by them; it may change or be erased, facts may
 * not. Its type bears the name it is {@link Kept} under.
 */
public interface Row {
  /** Unique among the rows of its type; at most 200 characters. */
  String key();

  SubjectId subject();

  /** In which of several queues of its type it waits; at most 200 characters. */
  default String lane() {
    return "";
  }

  /** When somebody is to look at it again; nothing if nobody is waited for. */
  default @Nullable Instant again() {
    return null;
  }
}
