package org.sunlit.finding;

import java.util.List;
import org.sunlit.item.Attachment;

/** The paper of a report by the unit: what it has done, and what shows that. */
public record RectificationPaper(String text, List<Attachment> evidence) {
  public RectificationPaper {
    evidence = List.copyOf(evidence);
  }
}
