package org.sunlit.reading;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * By what the lines of every item were made last.
 *
 * @param way digest of how they are made and of which entries there are
 * @param days digest of what the day depends on from which something is down
 */
@Kept(value = "shown-form", reading = Kept.Reading.ALONE)
record ShownForm(String way, String days) implements Row {
  @Override
  public String key() {
    return "form";
  }

  @Override
  public SubjectId subject() {
    return new SubjectId("reading-form");
  }
}
