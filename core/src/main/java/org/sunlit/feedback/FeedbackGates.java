package org.sunlit.feedback;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.feedback.FeedbackCommand.AboutFeedback;
import org.sunlit.feedback.FeedbackCommand.AcknowledgeFeedback;
import org.sunlit.feedback.FeedbackCommand.AnswerFeedback;
import org.sunlit.feedback.FeedbackCommand.CheckAnswer;
import org.sunlit.feedback.Remark.Rectification;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;

/** The rules of feedback. */
public final class FeedbackGates {

  static final Gate<Feedback> FEEDBACK_IS_OPEN =
      Gate.ordered(
          Rule.of(
              "feedback-is-open",
              "C5.7",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "没有这条意见建议，或已经答复",
              "there is no such feedback, or it is answered"),
          AboutFeedback.class,
          (feedback, order, circumstances) ->
              unless(feedback.remark(order.feedback()).filter(Remark::isOpen).isPresent()));

  static final Gate<Feedback> FEEDBACK_IS_NOT_ACKNOWLEDGED_YET =
      Gate.ordered(
          Rule.of(
              "feedback-is-not-acknowledged-yet",
              "C5.7",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.HANDLER,
              "这条意见建议已经受理",
              "this feedback is acknowledged already"),
          AcknowledgeFeedback.class,
          (feedback, order, circumstances) ->
              unless(
                  feedback
                      .remark(order.feedback())
                      .filter(each -> each.acknowledgedAt() != null)
                      .isEmpty()));

  /** An objection would otherwise get by with an answer that nobody had checked. */
  static final Gate<Feedback> MERGED_WITH_AN_ANSWER_THAT_FITS =
      Gate.ordered(
          Rule.of(
              "merged-with-an-answer-that-fits",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "只能与另一条已答复、自身未并入其他的意见建议合并答复，异议只能与异议合并",
              "feedback is merged with other feedback that is answered and not merged itself, an"
                  + " objection only with an objection"),
          AnswerFeedback.class,
          (feedback, order, circumstances) -> {
            String with = order.mergedWith();
            if (with == null) return unless(true);
            boolean objects =
                feedback
                    .remark(order.feedback())
                    .filter(each -> each.kind() == Remark.Kind.OBJECTION)
                    .isPresent();
            return unless(
                feedback
                    .remark(with)
                    .filter(each -> each.answer() != null && each.answer().mergedWith() == null)
                    .filter(each -> !objects || each.kind() == Remark.Kind.OBJECTION)
                    .isPresent());
          });

  static final Gate<Feedback> ANSWER_IS_THE_DRAFTED =
      Gate.ordered(
          Rule.of(
              "answer-is-the-drafted",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "没有待核对的答复，或答复已经改动",
              "no answer waits to be checked, or it has been changed"),
          CheckAnswer.class,
          (feedback, order, circumstances) ->
              unless(
                  feedback
                      .remark(order.feedback())
                      .flatMap(each -> Optional.ofNullable(each.drafted()))
                      .filter(each -> each.paper().equals(order.answer()))
                      .isPresent()));

  static final Gate<Feedback> ANSWER_IS_CHECKED_BY_ANOTHER =
      Gate.ordered(
          Rule.of(
              "answer-is-checked-by-another",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "起草答复的人不能自己核对",
              "who drafted an answer does not check it"),
          CheckAnswer.class,
          (feedback, order, circumstances) ->
              unless(
                  feedback
                      .remark(order.feedback())
                      .flatMap(each -> Optional.ofNullable(each.drafted()))
                      .filter(each -> circumstances.isSameHandAs(each.draftedBy()))
                      .isEmpty()));

  static final Gate<Feedback> RECTIFICATION_IS_OF_FORM =
      Gate.of(
          Rule.of(
              "rectification-is-of-form",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "没有待公开的形式、遗漏或差错类整改",
              "no rectification of form, omission or error waits to be disclosed"),
          (feedback, circumstances) ->
              unless(
                  !feedback.awaiting(Rectification.OF_FORM).isEmpty()
                      && feedback.awaiting(Rectification.OF_SUBSTANCE).isEmpty()));

  static final Gate<Feedback> RECTIFICATION_CHANGES_WHAT_WAS_RESOLVED =
      Gate.of(
          Rule.of(
              "rectification-changes-what-was-resolved",
              "C5.7",
              Principle.LAWFULNESS,
              Mender.HANDLER,
              "没有涉及决议内容的整改，不需要重新讨论",
              "no rectification changes what was resolved"),
          (feedback, circumstances) ->
              unless(!feedback.awaiting(Rectification.OF_SUBSTANCE).isEmpty()));

  static final Gate<Feedback> NO_FEEDBACK_IS_OPEN =
      Gate.of(
          Rule.of(
              "no-feedback-is-open",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "还有{open}条意见建议没有答复",
              "{open} pieces of feedback are not answered"),
          (feedback, circumstances) ->
              unless(feedback.open().isEmpty(), Map.of("open", feedback.open().size())));

  static final Gate<Feedback> NO_RECTIFICATION_IS_OPEN =
      Gate.of(
          Rule.of(
              "no-rectification-is-open",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "答复中承诺的整改尚未再次公开",
              "a promised rectification is not disclosed yet"),
          (feedback, circumstances) ->
              unless(
                  feedback.awaiting(Rectification.OF_FORM).isEmpty()
                      && feedback.awaiting(Rectification.OF_SUBSTANCE).isEmpty()));

  public static final List<Gate<Feedback>> ALL =
      List.of(
          FEEDBACK_IS_OPEN,
          FEEDBACK_IS_NOT_ACKNOWLEDGED_YET,
          MERGED_WITH_AN_ANSWER_THAT_FITS,
          ANSWER_IS_THE_DRAFTED,
          ANSWER_IS_CHECKED_BY_ANOTHER,
          RECTIFICATION_IS_OF_FORM,
          RECTIFICATION_CHANGES_WHAT_WAS_RESOLVED,
          NO_FEEDBACK_IS_OPEN,
          NO_RECTIFICATION_IS_OPEN);

  private FeedbackGates() {}
}
