package org.sunlit.accountability;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import org.sunlit.accountability.AccountabilityCase.Referral;
import org.sunlit.accountability.AccountabilityCommand.RecordAccountabilityOutcome;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;

/** The rules of accountability cases. */
final class AccountabilityGates {

  static final Gate<CaseInHand> ACCOUNTABILITY_FOLLOWS_A_CONFIRMED_FINDING =
      Gate.of(
          Rule.of(
              "accountability-follows-a-confirmed-finding",
              "C2.22",
              Principle.LAWFULNESS,
              Mender.SUPERVISION_GROUP,
              "问题尚未确认，不能移送责任追究",
              "the finding is not confirmed, so it is not referred for accountability"),
          (view, circumstances) -> unless(view.isConfirmed()));

  static final Gate<CaseInHand> ACCOUNTABILITY_DATE_HAS_COME =
      Gate.ordered(
          Rule.of(
              "accountability-date-has-come",
              "C2.22",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "所填日期{date}尚未到来，今天是{today}",
              "the date {date} has not come yet; today is {today}"),
          AccountabilityCommand.class,
          (view, order, circumstances) ->
              unless(
                  !order.date().isAfter(circumstances.today()),
                  Map.of("date", order.date(), "today", circumstances.today())));

  static final Gate<CaseInHand> OUTCOME_CAME_AFTER_THE_REFERRAL =
      Gate.ordered(
          Rule.of(
              "outcome-came-after-the-referral",
              "C2.22",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SUPERVISION_GROUP,
              "告知结果的日期{date}早于移送日期{referred}",
              "the outcome is dated {date}, before the referral of {referred}"),
          RecordAccountabilityOutcome.class,
          (view, order, circumstances) -> {
            Referral referral = view.accountability().referral();
            return referral == null
                ? unless(true)
                : unless(
                    !order.date().isBefore(referral.date()),
                    Map.of("date", order.date(), "referred", referral.date()));
          });

  /** Asked of every move. */
  static final List<Gate<CaseInHand>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(CaseInHand::actorMay));

  static final List<Gate<CaseInHand>> ALL =
      List.of(
          ACCOUNTABILITY_FOLLOWS_A_CONFIRMED_FINDING,
          ACCOUNTABILITY_DATE_HAS_COME,
          OUTCOME_CAME_AFTER_THE_REFERRAL);

  private AccountabilityGates() {}
}
