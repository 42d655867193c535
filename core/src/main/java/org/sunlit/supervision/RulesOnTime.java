package org.sunlit.supervision;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunlit.agenda.Occasion;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.Shortcoming;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;

/** What has to be done in time. */
final class RulesOnTime {
  /** What is late once its day is over, whatever the reason. */
  private static final Set<Occasion> LATE =
      EnumSet.of(
          Occasion.DISCLOSURE_DUE,
          Occasion.RESULT_DUE_AT_THE_LATEST,
          Occasion.EMERGENCY_CONFIRMATION_DUE,
          Occasion.WITHDRAWAL_REASON_DUE,
          Occasion.FEEDBACK_ACKNOWLEDGEMENT_DUE);

  /** A result may come later than it should, with a reason, but not later than at the latest. */
  static final SupervisionRule<SeenDue> WHAT_IS_DUE_IS_DONE_IN_TIME =
      SupervisionRule.of(
          Rule.of(
              "what-is-due-is-done-in-time",
              "C7.3.3",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.UNIT_HEAD,
              "未在{day}前办理：{what}",
              "not done by the end of {day}: {what}"),
          Aspect.RESPONSIBILITY,
          Shortcoming.NOT_IN_TIME,
          seen -> {
            if (seen.isOfAnEntry()) return List.of();
            if (seen.occasion() == Occasion.RESULT_DUE) return List.of(suspected(seen));
            return LATE.contains(seen.occasion()) ? List.of(determinate(seen)) : List.of();
          });

  static final SupervisionRule<SeenDue> WHAT_AN_ENTRY_COMMITS_TO_IS_DISCLOSED =
      SupervisionRule.of(
          Rule.of(
              "what-an-entry-commits-to-is-disclosed",
              "C4.7",
              Principle.LAWFULNESS,
              Mender.UNIT_HEAD,
              "条目“{entry}”应在{day}前公开，届时没有公开事项，也未登记不予公开",
              "entry {entry} was to be disclosed by the end of {day}; nothing was raised under it by"
                  + " then, nor was it registered as withheld"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_PLACE,
          seen ->
              seen.isOfAnEntry() && seen.occasion() == Occasion.DISCLOSURE_DUE
                  ? List.of(
                      Found.determinate(
                          seen.cause(),
                          seen.since(),
                          Map.of("entry", seen.entry(), "day", seen.lastDay())))
                  : List.of());

  static final SupervisionRule<SeenDue> OPINIONS_HAVE_THEIR_DISPOSITIONS_IN_TIME =
      SupervisionRule.of(
          Rule.of(
              "opinions-have-their-dispositions-in-time",
              "C5.4",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "征求意见期满后，采纳情况未在{day}前签发",
              "the consultation is over, and its dispositions were not released by the end of {day}"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_TIME,
          seen ->
              seen.occasion() == Occasion.DISPOSITIONS_DUE ? List.of(suspected(seen)) : List.of());

  static final SupervisionRule<SeenDue> FEEDBACK_IS_ANSWERED_IN_TIME =
      SupervisionRule.of(
          Rule.of(
              "feedback-is-answered-in-time",
              "C5.7",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "有意见建议未在{day}前答复",
              "feedback was not answered by the end of {day}"),
          Aspect.DISCLOSURE,
          Shortcoming.NOT_IN_TIME,
          seen ->
              seen.occasion() == Occasion.FEEDBACK_ANSWER_DUE
                  ? List.of(suspected(seen))
                  : List.of());

  private RulesOnTime() {}

  private static Found determinate(SeenDue seen) {
    return Found.determinate(seen.cause(), seen.since(), seen.words());
  }

  private static Found suspected(SeenDue seen) {
    return Found.suspected(seen.cause(), seen.since(), seen.words());
  }
}
