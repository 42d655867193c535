package org.sunlit.feedback;

import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened to feedback; the only way its state changes. */
public sealed interface FeedbackFact extends Fact<Feedback> {

  record Received(String id, Remark.Kind kind, Digest text) implements FeedbackFact {
    @Override
    public Feedback applyTo(Feedback before, Happening how) {
      return before.with(
          new Remark(id, kind, how.at(), text, null, null, Remark.Rectification.NONE, false));
    }
  }

  record Answered(String id, Digest answer, Remark.Rectification rectification)
      implements FeedbackFact {
    @Override
    public Feedback applyTo(Feedback before, Happening how) {
      return before
          .remark(id)
          .map(
              each ->
                  before.replacing(
                      new Remark(
                          each.id(),
                          each.kind(),
                          each.at(),
                          each.text(),
                          answer,
                          how.at(),
                          rectification,
                          false)))
          .orElse(before);
    }
  }
}
