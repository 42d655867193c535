package org.sunlit.task;

import java.util.List;
import org.sunlit.item.Attachment;

/** What the owner of a task has done, in words and with the files that show it. */
public record AnswerPaper(String text, List<Attachment> evidence) {
  public AnswerPaper {
    evidence = List.copyOf(evidence);
  }
}
