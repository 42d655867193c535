package org.sunlit.agenda;

import java.time.Instant;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** That something was announced, or will be as soon as it has its position: never again. */
@Kept(value = "happened", wordless = true)
record Happened(SubjectId subject, Occasion occasion, Instant due) implements Row {
  @Override
  public String key() {
    return Stamp.of(due, subject.value(), occasion.name());
  }

  /**
   * What has no position yet. Positions are given by whoever ticks and not where it happens, so
   * that no order waits for another.
   *
   * @param since when it became true, by which it is sorted
   */
  @Kept(value = "happened-unnumbered", reading = Kept.Reading.ALONE)
  record Unnumbered(Happened what, Instant since) implements Row {
    @Override
    public String key() {
      return Stamp.of(since, what.key());
    }

    @Override
    public SubjectId subject() {
      return what.subject();
    }
  }
}
