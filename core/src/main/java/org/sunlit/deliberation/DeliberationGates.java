package org.sunlit.deliberation;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.catalog.BodyId;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;

/** The rules of a deliberation. */
public final class DeliberationGates {

  static final Gate<Chamber> BODIES_DELIBERATE_IN_ORDER =
      Gate.ordered(
          Rule.of(
              "bodies-deliberate-in-order",
              "C5.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "应先由这些机构讨论通过：{before}；或该机构不在本事项的讨论机构之列、已有结论",
              "these bodies come first: {before}; or the body has no seat here or has concluded"),
          CallMeeting.class,
          (chamber, order, circumstances) -> {
            List<BodyId> before = chamber.unresolvedBefore(order.body());
            boolean open =
                chamber.seat(order.body()).isPresent()
                    && !chamber.state().session(order.body()).map(Session::passes).orElse(false)
                    && chamber
                        .state()
                        .outcome()
                        .map(each -> each.passes() || each == ResolutionOutcome.POSTPONED)
                        .orElse(true);
            return unless(before.isEmpty() && open, Map.of("before", chamber.names(before)));
          });

  static final Gate<Chamber> MEETING_IS_ANNOUNCED_BEFOREHAND =
      Gate.ordered(
          Rule.of(
              "meeting-is-announced-beforehand",
              "C5.9",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "会议安排应提前公布，{date}不晚于今天",
              "a meeting is announced beforehand; {date} is not after today"),
          CallMeeting.class,
          (chamber, order, circumstances) ->
              unless(order.date().isAfter(circumstances.today()), Map.of("date", order.date())));

  static final Gate<Chamber> MEETING_IS_CALLED =
      Gate.ordered(
          Rule.of(
              "meeting-is-called",
              "C5.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "该机构没有已公布而未形成决议的会议",
              "the body has no meeting that was announced and awaits its resolution"),
          RecordResolution.class,
          (chamber, order, circumstances) ->
              unless(session(chamber, order.body()).filter(each -> !each.confirmed()).isPresent()));

  static final Gate<Chamber> MEETING_IS_HELD =
      Gate.ordered(
          Rule.of(
              "meeting-is-held",
              "C5.5",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.TIME,
              "会议日期（{date}）未到",
              "the meeting ({date}) is yet to come"),
          RecordResolution.class,
          (chamber, order, circumstances) ->
              session(chamber, order.body())
                  .map(Session::date)
                  .filter(date -> date.isAfter(circumstances.today()))
                  .map(date -> Map.of("date", date)));

  static final Gate<Chamber> QUORUM_IS_PRESENT =
      Gate.ordered(
          Rule.of(
              "quorum-is-present",
              "C5.5",
              Principle.LAWFULNESS,
              Mender.SECRETARY,
              "应到{due}人，至少{quorum}人到会，现到会{present}人",
              "{due} are due, at least {quorum} must be present, {present} were"),
          RecordResolution.class,
          (chamber, order, circumstances) ->
              chamber
                  .seat(order.body())
                  .filter(
                      seat -> order.present() < seat.quorum() || order.present() > seat.members())
                  .map(
                      seat ->
                          Map.of(
                              "due",
                              seat.members(),
                              "quorum",
                              seat.quorum(),
                              "present",
                              order.present())));

  static final Gate<Chamber> TALLY_ADDS_UP =
      Gate.ordered(
          Rule.of(
              "tally-adds-up",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "表决应有{voting}票，记录为{cast}票；协商一致不计票",
              "{voting} may vote, {cast} votes are recorded; a consensus has none"),
          RecordResolution.class,
          (chamber, order, circumstances) -> {
            int voting = order.present() - order.recused();
            Tally tally = order.tally();
            int cast = tally == null ? 0 : tally.cast();
            boolean adds =
                order.manner() == Manner.CONSENSUS
                    ? tally == null && voting >= 0
                    : tally != null && cast == voting;
            return unless(
                adds && decides(order), Map.of("voting", Math.max(voting, 0), "cast", cast));
          });

  static final Gate<Chamber> AMENDMENTS_ARE_LISTED =
      Gate.ordered(
          Rule.of(
              "amendments-are-listed",
              "C5.6",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "修改后通过的，应列明修改内容；其他情形不填",
              "adopted with amendments lists them; nothing else does"),
          RecordResolution.class,
          (chamber, order, circumstances) -> {
            boolean listed = order.amendments() != null && !order.amendments().isBlank();
            return unless(listed == (order.outcome() == ResolutionOutcome.ADOPTED_WITH_AMENDMENTS));
          });

  static final Gate<Chamber> RESOLUTION_AWAITS_CONFIRMATION =
      Gate.ordered(
          Rule.of(
              "resolution-awaits-confirmation",
              "C5.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "没有待确认的决议",
              "no resolution awaits confirmation"),
          DeliberationCommand.ConfirmResolution.class,
          (chamber, order, circumstances) ->
              unless(
                  session(chamber, order.body())
                      .filter(each -> each.isRecorded() && !each.confirmed())
                      .isPresent()));

  static final Gate<Chamber> RECORDER_DOES_NOT_CONFIRM =
      Gate.ordered(
          Rule.of(
              "recorder-does-not-confirm",
              "C2.25",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.CHAIR,
              "记录人不能确认自己记录的决议",
              "who recorded the resolution does not confirm it"),
          DeliberationCommand.ConfirmResolution.class,
          (chamber, order, circumstances) ->
              unless(
                  session(chamber, order.body())
                      .filter(each -> circumstances.actor().person().equals(each.recordedBy()))
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
          (chamber, circumstances) -> {
            List<BodyId> bodies = chamber.seats().stream().map(Chamber.Seat::body).toList();
            return unless(
                chamber.state().isConcludedBy(bodies),
                Map.of("bodies", chamber.names(chamber.unresolved())));
          });

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

  public static final List<Gate<Chamber>> ALL =
      List.of(
          BODIES_DELIBERATE_IN_ORDER,
          MEETING_IS_ANNOUNCED_BEFOREHAND,
          MEETING_IS_CALLED,
          MEETING_IS_HELD,
          QUORUM_IS_PRESENT,
          TALLY_ADDS_UP,
          AMENDMENTS_ARE_LISTED,
          RESOLUTION_AWAITS_CONFIRMATION,
          RECORDER_DOES_NOT_CONFIRM,
          EVERY_BODY_HAS_RESOLVED,
          OUTCOME_IS_CHANGED_IN_SUBSTANCE,
          OUTCOME_IS_SENT_BACK);

  private DeliberationGates() {}

  private static Gate<Chamber> outcomeIs(
      String id, ResolutionOutcome wanted, String zh, String en) {
    return Gate.of(
        Rule.of(id, "C5.5", Principle.LAWFULNESS, Mender.SECRETARY, zh, en),
        (chamber, circumstances) ->
            unless(chamber.state().outcome().filter(each -> each == wanted).isPresent()));
  }

  private static Optional<Session> session(Chamber chamber, BodyId body) {
    return chamber.state().session(body);
  }

  /** Whether the counts carry the outcome: more for than against if it passed. */
  private static boolean decides(RecordResolution order) {
    Tally tally = order.tally();
    return tally == null || !order.outcome().passes() || tally.inFavour() > tally.against();
  }
}
