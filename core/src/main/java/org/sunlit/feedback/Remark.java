package org.sunlit.feedback;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * One piece of feedback as its facts tell it.
 *
 * @param text the paper with what was said
 * @param answer the paper with the answer, once there is one
 * @param rectified whether a rectification that the answer promised has been disclosed
 */
public record Remark(
    String id,
    Kind kind,
    Instant at,
    Digest text,
    @Nullable Digest answer,
    @Nullable Instant answeredAt,
    Rectification rectification,
    boolean rectified) {

  /** What someone within the scope may bring forward. */
  public enum Kind {
    QUESTION("询问", "question"),
    SUGGESTION("建议", "suggestion"),
    OBJECTION("异议", "objection");

    private final Words words;

    Kind(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT), words);
    }
  }

  /** What an answer promises to put right. */
  public enum Rectification {
    /** Nothing needs to be put right. */
    NONE,
    /** Form, omission or error: the next version of the result. */
    OF_FORM,
    /** What was resolved: back to the bodies. */
    OF_SUBSTANCE
  }

  public boolean isOpen() {
    return answer == null;
  }

  public boolean awaits(Rectification kind) {
    return rectification == kind && kind != Rectification.NONE && !rectified;
  }
}
