package org.sunlit.feedback;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened to feedback; the only way its state changes. */
public sealed interface FeedbackFact extends Fact<Feedback> {

  record Received(String id, Remark.Kind kind, Digest text) implements FeedbackFact {
    @Override
    public Feedback applyTo(Feedback before, Happening how) {
      return before.with(Remark.received(id, kind, how.at(), text));
    }
  }

  record Acknowledged(String id) implements FeedbackFact {
    @Override
    public Feedback applyTo(Feedback before, Happening how) {
      return before.changed(id, each -> each.acknowledged(how.at()));
    }
  }

  /** An answer that somebody else has to check. */
  record AnswerDrafted(
      String id, Digest answer, Remark.Rectification rectification, @Nullable String mergedWith)
      implements FeedbackFact {
    @Override
    public Feedback applyTo(Feedback before, Happening how) {
      return before.changed(
          id,
          each ->
              each.drafted(
                  new Remark.Answer(answer, rectification, mergedWith, how.by(), how.at())));
    }
  }

  /** The answer is given, by who drafted it or by who has checked the draft. */
  record Answered(
      String id, Digest answer, Remark.Rectification rectification, @Nullable String mergedWith)
      implements FeedbackFact {
    @Override
    public Feedback applyTo(Feedback before, Happening how) {
      UnaryOperator<Remark> answered =
          each ->
              each.answered(
                  new Remark.Answer(
                      answer,
                      rectification,
                      mergedWith,
                      each.drafted() == null ? how.by() : each.drafted().draftedBy(),
                      how.at()));
      return before.changed(id, answered);
    }
  }
}
