package org.sunlit.agenda;

import java.time.Instant;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * That something has become true with time; there is one for a subject, an occasion and an instant.
 *
 * @param position from 1 and without a gap, in the order in which announcements are read
 * @param due when it became true; of a date that became final or changed, that date
 */
@Kept(value = "announcement", reading = Kept.Reading.ALONE)
public record Announcement(long position, SubjectId subject, Occasion occasion, Instant due)
    implements Row {
  @Override
  public String key() {
    return Stamp.of(position);
  }
}
