package org.sunlit.withholding;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** One line of the register: what a withholding's facts come to, kept so that all are one read. */
@Kept(value = "register-line", reading = Kept.Reading.WITH_ANY)
public record RegisterLine(Withholding withholding) implements Row {
  @Override
  public String key() {
    return withholding.id().value();
  }

  @Override
  public SubjectId subject() {
    return withholding.id();
  }
}
