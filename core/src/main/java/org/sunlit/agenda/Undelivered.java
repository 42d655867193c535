package org.sunlit.agenda;

import java.time.Duration;
import java.time.Instant;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * An announcement that the host was not told of yet; gone once it was.
 *
 * @param attempts since the first
 * @param due when to tell it, or to tell it again if nobody has said that it was told
 */
@Kept(value = "undelivered", reading = Kept.Reading.ALONE)
record Undelivered(long position, SubjectId subject, int attempts, Instant due) implements Row {
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final int LONGEST_DOUBLING = 8;

  static Undelivered of(Announcement announcement, Instant now) {
    return new Undelivered(announcement.position(), announcement.subject(), 0, now);
  }

  @Override
  public String key() {
    return Stamp.of(position);
  }

  @Override
  public Instant again() {
    return due;
  }

  /** The same with one attempt more, due again unless it succeeds; later each time. */
  Undelivered tried(Instant now) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, LONGEST_DOUBLING));
    return new Undelivered(position, subject, attempts + 1, now.plus(wait));
  }
}
