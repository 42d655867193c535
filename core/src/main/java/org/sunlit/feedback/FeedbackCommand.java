package org.sunlit.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.SubjectId;

/** What may be ordered about feedback. */
public sealed interface FeedbackCommand extends Command<Feedback, FeedbackFact> {

  @Override
  Move<Stage> move();

  /** The paper of a remark. */
  record RemarkText(String text) {}

  /**
   * The paper of an answer.
   *
   * @param topic what the remark asks for, in the handler's words, fit to be disclosed
   */
  record AnswerText(String topic, String text) {}

  record SubmitFeedback(
      @NotNull SubjectId subject,
      Remark.@NotNull Kind kind,
      @NotBlank @Within(Limit.OPINION) String text)
      implements FeedbackCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.SUBMIT_FEEDBACK;
    }

    @Override
    public Deed<FeedbackFact> decide(Feedback feedback, Circumstances circumstances) {
      String id = circumstances.ids().next("feedback");
      Content paper = circumstances.file(subject, new RemarkText(text));
      return Deed.<FeedbackFact>of(new FeedbackFact.Received(id, kind, paper.digest()))
          .and(paper)
          .answering(Map.of("feedback", id));
    }
  }

  record AnswerFeedback(
      @NotNull SubjectId subject,
      @NotBlank String feedback,
      @NotBlank @Within(Limit.REASON) String topic,
      @NotBlank @Within(Limit.OPINION) String text,
      Remark.@NotNull Rectification rectification)
      implements FeedbackCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ANSWER_FEEDBACK;
    }

    @Override
    public Deed<FeedbackFact> decide(Feedback all, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new AnswerText(topic, text));
      return Deed.<FeedbackFact>of(
              new FeedbackFact.Answered(feedback, paper.digest(), rectification))
          .and(paper);
    }
  }
}
