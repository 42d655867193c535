package org.sunlit.reading;

import java.time.Instant;
import org.sunlit.record.Actor;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * That somebody read without regard to scopes, and what they looked for.
 *
 * @param key sorts by when it was
 */
@Kept(value = "unfiltered-read", reading = Kept.Reading.ALONE)
public record UnfilteredRead(String key, Actor actor, Instant at, Filter filter) implements Row {
  @Override
  public SubjectId subject() {
    return new SubjectId("reading-unfiltered");
  }
}
