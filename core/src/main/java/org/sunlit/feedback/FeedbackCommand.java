package org.sunlit.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;

/** What may be ordered about feedback. */
public sealed interface FeedbackCommand extends Command<Feedback, FeedbackFact> {

  @Override
  Move<Stage> move();

  /** An order about one piece of feedback that is there. */
  interface AboutFeedback {
    String feedback();
  }

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

  /** Says that the unit has it and will answer. */
  record AcknowledgeFeedback(
      @NotNull SubjectId subject, @NotBlank @Within(Limit.REFERENCE) String feedback)
      implements FeedbackCommand, AboutFeedback {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ACKNOWLEDGE_FEEDBACK;
    }

    @Override
    public Deed<FeedbackFact> decide(Feedback all, Circumstances circumstances) {
      return Deed.of(new FeedbackFact.Acknowledged(feedback));
    }
  }

  /**
   * Answers a question or a suggestion; of an objection drafts the answer, in the place of the
   * draft before, and answers its digest, by which somebody else checks it.
   *
   * @param mergedWith other feedback whose answer answers this too, if there is one
   */
  record AnswerFeedback(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REFERENCE) String feedback,
      @NotBlank @Within(Limit.REASON) String topic,
      @NotBlank @Within(Limit.OPINION) String text,
      Remark.@NotNull Rectification rectification,
      @Nullable @Within(Limit.REFERENCE) String mergedWith)
      implements FeedbackCommand, AboutFeedback {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ANSWER_FEEDBACK;
    }

    @Override
    public Deed<FeedbackFact> decide(Feedback all, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new AnswerText(topic, text));
      boolean checked =
          all.remark(feedback).filter(each -> each.kind() == Remark.Kind.OBJECTION).isPresent();
      FeedbackFact fact =
          checked
              ? new FeedbackFact.AnswerDrafted(feedback, paper.digest(), rectification, mergedWith)
              : new FeedbackFact.Answered(feedback, paper.digest(), rectification, mergedWith);
      return Deed.of(fact).and(paper).answering(Map.of("answer", paper.digest().value()));
    }
  }

  /**
   * Gives the drafted answer to an objection, as somebody else who has checked it.
   *
   * @param answer the digest of the very draft
   */
  record CheckAnswer(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REFERENCE) String feedback,
      @NotNull Digest answer)
      implements FeedbackCommand, AboutFeedback {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CHECK_ANSWER;
    }

    @Override
    public Deed<FeedbackFact> decide(Feedback all, Circumstances circumstances) {
      return all.remark(feedback)
          .flatMap(each -> Optional.ofNullable(each.drafted()))
          .map(
              draft ->
                  Deed.<FeedbackFact>of(
                      new FeedbackFact.Answered(
                          feedback, draft.paper(), draft.rectification(), draft.mergedWith())))
          .orElseThrow(() -> new IllegalStateException("nothing is drafted"));
    }
  }
}
