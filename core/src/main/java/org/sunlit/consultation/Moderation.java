package org.sunlit.consultation;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * Whether the text of one opinion is shown, where single texts are; a draft until the dispositions
 * are released.
 *
 * @param hidden why it is not, or none if it is shown
 */
public record Moderation(String opinion, SubjectId subject, @Nullable HidingReason hidden)
    implements Row {
  @Override
  public String key() {
    return opinion;
  }
}
