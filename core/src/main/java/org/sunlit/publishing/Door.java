package org.sunlit.publishing;

import java.util.List;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/**
 * Whether strangers are kept out of an outlet, as it was last tried.
 *
 * @param faults what was wrong; empty if it passed
 */
@Kept(value = "door", reading = Kept.Reading.WITH_ANY)
public record Door(String outlet, List<Words> faults) implements Row {
  public Door {
    faults = List.copyOf(faults);
  }

  public boolean passed() {
    return faults.isEmpty();
  }

  @Override
  public String key() {
    return outlet;
  }

  @Override
  public SubjectId subject() {
    return new SubjectId("outlet-" + outlet);
  }
}
