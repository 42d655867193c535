package org.sunlit.feedback;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
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
          FeedbackCommand.AnswerFeedback.class,
          (feedback, order, circumstances) ->
              unless(feedback.remark(order.feedback()).filter(Remark::isOpen).isPresent()));

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
          RECTIFICATION_IS_OF_FORM,
          RECTIFICATION_CHANGES_WHAT_WAS_RESOLVED,
          NO_FEEDBACK_IS_OPEN,
          NO_RECTIFICATION_IS_OPEN);

  private FeedbackGates() {}
}
