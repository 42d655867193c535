package org.sunlit.consultation;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * Whether the text of one opinion is shown, where single texts are; a draft until the dispositions
 * are released.
 *
 * @param hidden why it is not, or none if it is shown
 */
@Kept(value = "moderation", reading = Kept.Reading.IN_BULK)
public record Moderation(String opinion, SubjectId subject, @Nullable HidingReason hidden)
    implements Row {
  @Override
  public String key() {
    return opinion;
  }
}
