package org.sunlit.deliberation;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunlit.catalog.BodyId;
import org.sunlit.deliberation.Chamber.Seat;
import org.sunlit.deliberation.DeliberationCommand.CallMeeting;
import org.sunlit.deliberation.DeliberationCommand.ChangesAMeeting;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;
import org.sunlit.deliberation.DeliberationCommand.SetsTheDay;
import org.sunlit.organization.Body;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

/** The rules for who meets when. */
final class MeetingGates {

  static final Gate<Chamber> ACTOR_SERVES_THE_BODY =
      Gate.ordered(
          Rule.of(
              "actor-serves-the-body",
              "C5.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "您的岗位不是{body}的{role}",
              "your post is not that of a {role} of {body}"),
          DeliberationCommand.class,
          (chamber, order, circumstances) -> {
            Act act = order.move().act();
            return unless(
                chamber
                    .seat(order.body())
                    .map(seat -> serving(seat.body(), act))
                    .filter(
                        posts ->
                            circumstances.actor().actsFor().filter(posts::contains).isPresent())
                    .isPresent(),
                Map.of("body", chamber.name(order.body()), "role", role(act)));
          });

  static final Gate<Chamber> BODY_HAS_A_SEAT =
      Gate.ordered(
          Rule.of(
              "body-has-a-seat",
              "C5.5",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "本事项由这些机构讨论：{bodies}",
              "these bodies deliberate on the matter: {bodies}"),
          CallMeeting.class,
          (chamber, order, circumstances) ->
              unless(
                  chamber.seat(order.body()).isPresent(),
                  Map.of("bodies", Chamber.names(chamber.seats()))));

  static final Gate<Chamber> BODIES_DELIBERATE_IN_ORDER =
      Gate.ordered(
          Rule.of(
              "bodies-deliberate-in-order",
              "C5.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "应先由这些机构讨论：{before}",
              "these bodies come first: {before}"),
          CallMeeting.class,
          (chamber, order, circumstances) -> {
            List<Seat> before =
                chamber.seat(order.body()).map(chamber::unresolvedBefore).orElse(List.of());
            return unless(before.isEmpty(), Map.of("before", Chamber.names(before)));
          });

  static final Gate<Chamber> MATTER_IS_STILL_TO_BE_RESOLVED =
      Gate.ordered(
          Rule.of(
              "matter-is-still-to-be-resolved",
              "C5.5",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.UNIT_HEAD,
              "{body}对本事项的结论是“{outcome}”，不再就此开会",
              "{body} has come to “{outcome}”; no further meeting is called on that"),
          CallMeeting.class,
          (chamber, order, circumstances) ->
              settled(chamber, order.body())
                  .flatMap(
                      session ->
                          session
                              .outcome()
                              .map(
                                  outcome ->
                                      Map.of(
                                          "body",
                                          chamber.name(session.body()),
                                          "outcome",
                                          outcome.words()))));

  static final Gate<Chamber> NO_OTHER_MEETING_IS_OPEN =
      Gate.ordered(
          Rule.of(
              "no-other-meeting-is-open",
              "C5.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "{body}已定于{date}开会，结论尚未确认；改期请办理会议改期",
              "{body} is called for {date} and nothing is confirmed; a meeting can be moved"),
          CallMeeting.class,
          (chamber, order, circumstances) ->
              chamber
                  .open(order.body())
                  .map(open -> Map.of("body", chamber.name(open.body()), "date", open.date())));

  static final Gate<Chamber> MEETING_IS_ANNOUNCED_BEFOREHAND =
      Gate.ordered(
          Rule.of(
              "meeting-is-announced-beforehand",
              "C5.9",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "会议安排应提前公布，{date}不晚于今天",
              "a meeting is announced beforehand; {date} is not after today"),
          SetsTheDay.class,
          (chamber, order, circumstances) ->
              unless(order.date().isAfter(circumstances.today()), Map.of("date", order.date())));

  static final Gate<Chamber> MEETING_IS_CALLED =
      Gate.ordered(
          Rule.of(
              "meeting-is-called",
              "C5.5",
              Principle.ORDER_AND_EFFICIENCY,
              Mender.SECRETARY,
              "{body}没有已公布而未形成决议的会议",
              "{body} has no meeting that was announced and awaits its resolution"),
          DeliberationCommand.class,
          (chamber, order, circumstances) ->
              unless(
                  chamber.open(order.body()).isPresent(),
                  Map.of("body", chamber.name(order.body()))));

  static final Gate<Chamber> NOTHING_IS_RECORDED_YET =
      Gate.ordered(
          Rule.of(
              "nothing-is-recorded-yet",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.CHAIR,
              "{body}{date}的会议已经记录决议，不能改期或取消",
              "the resolution of {body} on {date} is recorded; the meeting stays as it was"),
          ChangesAMeeting.class,
          (chamber, order, circumstances) ->
              chamber
                  .open(order.body())
                  .filter(open -> open.recorded() != null)
                  .map(open -> Map.of("body", chamber.name(open.body()), "date", open.date())));

  static final Gate<Chamber> CHANGE_OF_A_MEETING_STATES_ITS_REASON =
      Gate.ordered(
          Rule.of(
              "change-of-a-meeting-states-its-reason",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "会议改期或取消应说明理由",
              "why a meeting is moved or called off is said"),
          ChangesAMeeting.class,
          (chamber, order, circumstances) -> {
            String reason = order.reason();
            return unless(chamber.personnel() || (reason != null && !reason.isBlank()));
          });

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
              chamber
                  .open(order.body())
                  .map(Session::date)
                  .filter(date -> date.isAfter(circumstances.today()))
                  .map(date -> Map.of("date", date)));

  static final List<Gate<Chamber>> ALL =
      List.of(
          ACTOR_SERVES_THE_BODY,
          BODY_HAS_A_SEAT,
          BODIES_DELIBERATE_IN_ORDER,
          MATTER_IS_STILL_TO_BE_RESOLVED,
          NO_OTHER_MEETING_IS_OPEN,
          MEETING_IS_ANNOUNCED_BEFOREHAND,
          MEETING_IS_CALLED,
          NOTHING_IS_RECORDED_YET,
          CHANGE_OF_A_MEETING_STATES_ITS_REASON,
          MEETING_IS_HELD);

  private MeetingGates() {}

  private static Set<PostId> serving(Body body, Act act) {
    if (act == Act.CONFIRM_MEETING) return Set.of(body.chair());
    return act == Act.ATTEST_TALLY ? body.scrutineers() : Set.of(body.secretary());
  }

  private static Words role(Act act) {
    if (act == Act.CONFIRM_MEETING) return new Words("主持人", "chair");
    return act == Act.ATTEST_TALLY ? new Words("监票人", "scrutineer") : new Words("秘书", "secretary");
  }

  /** The session after which the body need not meet: its own, or one that leads elsewhere. */
  private static Optional<Session> settled(Chamber chamber, BodyId body) {
    return chamber
        .state()
        .latest()
        .filter(each -> each.outcome().filter(ResolutionOutcome::endsTheRound).isPresent())
        .or(() -> chamber.state().passing(body));
  }
}
