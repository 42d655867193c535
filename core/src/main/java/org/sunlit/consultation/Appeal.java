package org.sunlit.consultation;

import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/** That the author of a hidden opinion, whoever it is, wants it shown, and why. */
@Kept(value = "appeal", reading = Kept.Reading.IN_BULK)
public record Appeal(String opinion, SubjectId subject, String why) implements Row {
  @Override
  public String key() {
    return opinion;
  }
}
