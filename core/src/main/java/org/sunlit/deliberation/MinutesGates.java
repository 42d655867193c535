package org.sunlit.deliberation;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.catalog.Capacity;
import org.sunlit.deliberation.Chamber.Seat;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;
import org.sunlit.organization.Fraction;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.words.Words;

/** The rules for what is recorded of a resolution, but for its vote. */
final class MinutesGates {

  static final Gate<Chamber> PERSONNEL_MATTERS_KEEP_ONLY_THE_OUTCOME =
      Gate.ordered(
          Rule.of(
              "personnel-matters-keep-only-the-outcome",
              "C7.2.6",
              Principle.LAWFULNESS,
              Mender.SECRETARY,
              "人事事项只记录机构、日期、文号和结论，不得填写：{given}",
              "of a personnel matter body, date, number and outcome are kept; not: {given}"),
          DeliberationCommand.class,
          (chamber, order, circumstances) -> {
            List<Words> given = order.beyondTheOutcome();
            return unless(
                !chamber.personnel() || given.isEmpty(), Map.of("given", Words.joined(given)));
          });

  static final Gate<Chamber> OUTCOME_BELONGS_TO_THE_CAPACITY =
      ofSeat(
          Rule.of(
              "outcome-belongs-to-the-capacity",
              "C5.5",
              Principle.LAWFULNESS,
              Mender.SECRETARY,
              "{body}对本事项“{capacity}”，结论只能是：{outcomes}；现为“{outcome}”",
              "{body} {capacity} the matter and may record: {outcomes}; given “{outcome}”"),
          (chamber, seat, order) -> {
            List<ResolutionOutcome> outcomes =
                ResolutionOutcome.of(seat.capacity(), chamber.personnel());
            return unless(
                outcomes.contains(order.outcome()),
                Map.of(
                    "body",
                    seat.body().name(),
                    "capacity",
                    seat.capacity().words(),
                    "outcomes",
                    Words.joined(outcomes.stream().map(ResolutionOutcome::words).toList()),
                    "outcome",
                    order.outcome().words()));
          });

  static final Gate<Chamber> ATTENDANCE_IS_RECORDED =
      ofSeat(
          Rule.of(
              "attendance-is-recorded",
              "C5.5",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "{body}应到{due}人，还应记录实到和回避人数",
              "{due} are due in {body}; how many were present and recused is recorded, too"),
          (chamber, seat, order) ->
              unless(
                  chamber.personnel() || order.attendance(seat).isPresent(),
                  Map.of("body", seat.body().name(), "due", seat.body().members())));

  static final Gate<Chamber> ATTENDANCE_ADDS_UP =
      ofSeat(
          Rule.of(
              "attendance-adds-up",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "应到{due}人，实到{present}人，回避{recused}人：实到不能多于应到，回避应少于实到",
              "{due} due, {present} present, {recused} recused: no more are present than due, and"
                  + " fewer recused than present"),
          (chamber, seat, order) ->
              order
                  .attendance(seat)
                  .filter(each -> !each.addsUp())
                  .map(
                      each ->
                          Map.of(
                              "due", each.due(),
                              "present", each.present(),
                              "recused", each.recused())));

  static final Gate<Chamber> QUORUM_IS_PRESENT =
      ofSeat(
          Rule.of(
              "quorum-is-present",
              "C5.5",
              Principle.LAWFULNESS,
              Mender.SECRETARY,
              "应到{due}人，到会{quorum}即至少{least}人方可开会，实到{present}人",
              "{due} are due and {quorum}, that is {least}, must be present; {present} were"),
          (chamber, seat, order) -> {
            Fraction quorum = seat.body().quorum();
            return order
                .attendance(seat)
                .filter(each -> !quorum.isReachedBy(each.present(), each.due()))
                .map(
                    each ->
                        Map.of(
                            "due", each.due(),
                            "quorum", quorum.words(),
                            "least", quorum.least(each.due()),
                            "present", each.present()));
          });

  static final Gate<Chamber> AMENDMENTS_ARE_LISTED =
      Gate.ordered(
          Rule.of(
              "amendments-are-listed",
              "C5.6",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "修改后通过的，应逐条列明修改内容；其他情形不填。结论为“{outcome}”，已列{listed}条",
              "adopted with amendments lists each, nothing else does; “{outcome}” comes with"
                  + " {listed}"),
          RecordResolution.class,
          (chamber, order, circumstances) ->
              unless(
                  order.listsAmendments()
                      == (order.outcome() == ResolutionOutcome.ADOPTED_WITH_AMENDMENTS),
                  Map.of(
                      "outcome",
                      order.outcome().words(),
                      "listed",
                      order.amendments() == null ? 0 : order.amendments().size())));

  static final Gate<Chamber> OPINIONS_COME_FROM_A_BODY_THAT_IS_HEARD =
      ofSeat(
          Rule.of(
              "opinions-come-from-a-body-that-is-heard",
              "C5.6",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "{body}对本事项“{capacity}”，其意见应体现在结论或修改内容中，不另列审议意见",
              "{body} {capacity} the matter: what it thinks is its outcome and amendments, not"
                  + " opinions"),
          (chamber, seat, order) ->
              unless(
                  seat.capacity() != Capacity.DECIDES || !order.listsOpinions(),
                  Map.of("body", seat.body().name(), "capacity", seat.capacity().words())));

  static final List<Gate<Chamber>> ALL =
      List.of(
          PERSONNEL_MATTERS_KEEP_ONLY_THE_OUTCOME,
          OUTCOME_BELONGS_TO_THE_CAPACITY,
          ATTENDANCE_IS_RECORDED,
          ATTENDANCE_ADDS_UP,
          QUORUM_IS_PRESENT,
          AMENDMENTS_ARE_LISTED,
          OPINIONS_COME_FROM_A_BODY_THAT_IS_HEARD);

  private MinutesGates() {}

  /** Answers what is missing of what a body of the entry records. */
  @FunctionalInterface
  interface SeatCheck {
    Optional<Map<String, ?>> missing(Chamber chamber, Seat seat, RecordResolution order);
  }

  /** A gate over what a body of the entry records; others have nothing to record. */
  static Gate<Chamber> ofSeat(Rule rule, SeatCheck check) {
    return Gate.ordered(
        rule,
        RecordResolution.class,
        (chamber, order, circumstances) ->
            chamber.seat(order.body()).flatMap(seat -> check.missing(chamber, seat, order)));
  }
}
