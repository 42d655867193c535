package org.sunlit.deliberation;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.deliberation.DeliberationCommand.AttestTally;
import org.sunlit.deliberation.DeliberationCommand.ConfirmResolution;
import org.sunlit.deliberation.DeliberationCommand.OnTheMinutes;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Digest;
import org.sunlit.record.Gate;

/** The rules from recorded minutes to a resolution that stands, and for what follows from it. */
final class ConfirmationGates {

  static final Gate<Chamber> TALLY_AWAITS_ATTESTATION =
      Gate.ordered(
          Rule.of(
              "tally-awaits-attestation",
              "C3.8",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "{body}没有待核对的计票：未记录表决，或已经核对、确认",
              "no count of {body} waits: none is recorded, or it is attested or confirmed"),
          AttestTally.class,
          (chamber, order, circumstances) ->
              unless(
                  chamber.open(order.body()).filter(Session::awaitsAttestation).isPresent(),
                  Map.of("body", chamber.name(order.body()))));

  static final Gate<Chamber> RESOLUTION_AWAITS_CONFIRMATION =
      Gate.ordered(
          Rule.of(
              "resolution-awaits-confirmation",
              "C5.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "{body}没有待确认的决议",
              "no resolution of {body} awaits confirmation"),
          ConfirmResolution.class,
          (chamber, order, circumstances) ->
              unless(
                  recorded(chamber, order).isPresent(),
                  Map.of("body", chamber.name(order.body()))));

  static final Gate<Chamber> MINUTES_ARE_THE_ONES_RECORDED =
      Gate.ordered(
          Rule.of(
              "minutes-are-the-ones-recorded",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "您看到的记录（{given}）与现在的记录（{recorded}）不是同一内容",
              "what you looked at ({given}) is not what is recorded ({recorded})"),
          OnTheMinutes.class,
          (chamber, order, circumstances) -> {
            Optional<Digest> recorded = recorded(chamber, order).map(Session.Recorded::minutes);
            return recorded
                .filter(each -> !each.equals(order.minutes()))
                .map(each -> Map.of("given", order.minutes().brief(), "recorded", each.brief()));
          });

  static final Gate<Chamber> TALLY_IS_ATTESTED =
      Gate.ordered(
          Rule.of(
              "tally-is-attested",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SCRUTINEER,
              "{body}的计票尚未由监票人核对",
              "no scrutineer has attested the count of {body}"),
          ConfirmResolution.class,
          (chamber, order, circumstances) ->
              unless(
                  chamber.open(order.body()).filter(Session::awaitsAttestation).isEmpty(),
                  Map.of("body", chamber.name(order.body()))));

  static final Gate<Chamber> NOBODY_HANDLES_THE_MINUTES_TWICE =
      Gate.ordered(
          Rule.of(
              "nobody-handles-the-minutes-twice",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.ANOTHER_PERSON,
              "记录、核对计票、确认应由不同的人办理，您已经办过其中一项",
              "recording, attesting and confirming take different people; you have done one"),
          OnTheMinutes.class,
          (chamber, order, circumstances) ->
              unless(
                  chamber
                      .open(order.body())
                      .filter(each -> each.hasPassedThroughTheHandsOf(circumstances::isSameHandAs))
                      .isEmpty()));

  static final Gate<Chamber> EVERY_BODY_HAS_RESOLVED =
      Gate.of(
          Rule.of(
              "every-body-has-resolved",
              "C5.5",
              Principle.LAWFULNESS,
              Mender.SECRETARY,
              "尚未形成经确认的决议的机构：{bodies}",
              "no confirmed resolution yet by: {bodies}"),
          (chamber, circumstances) ->
              unless(chamber.isConcluded(), Map.of("bodies", Chamber.names(chamber.unresolved()))));

  static final Gate<Chamber> OUTCOME_IS_CHANGED_IN_SUBSTANCE =
      outcomeIs(
          "outcome-is-changed-in-substance",
          ResolutionOutcome.CHANGED_IN_SUBSTANCE,
          "决议不是“实质修改”，不能退回决策公开",
          "no resolution changed the plan in substance");

  static final Gate<Chamber> OUTCOME_IS_SENT_BACK =
      outcomeIs(
          "outcome-is-sent-back",
          ResolutionOutcome.SENT_BACK,
          "决议不是“退回”，不能重新征求意见",
          "no resolution sent the plan back");

  static final List<Gate<Chamber>> ALL =
      List.of(
          TALLY_AWAITS_ATTESTATION,
          RESOLUTION_AWAITS_CONFIRMATION,
          MINUTES_ARE_THE_ONES_RECORDED,
          TALLY_IS_ATTESTED,
          NOBODY_HANDLES_THE_MINUTES_TWICE,
          EVERY_BODY_HAS_RESOLVED,
          OUTCOME_IS_CHANGED_IN_SUBSTANCE,
          OUTCOME_IS_SENT_BACK);

  private ConfirmationGates() {}

  private static Optional<Session.Recorded> recorded(Chamber chamber, OnTheMinutes order) {
    return chamber.open(order.body()).flatMap(each -> Optional.ofNullable(each.recorded()));
  }

  private static Gate<Chamber> outcomeIs(
      String id, ResolutionOutcome wanted, String zh, String en) {
    return Gate.of(
        Rule.of(id, "C5.5", Principle.LAWFULNESS, Mender.SECRETARY, zh, en),
        (chamber, circumstances) ->
            unless(chamber.state().outcome().filter(each -> each == wanted).isPresent()));
  }
}
