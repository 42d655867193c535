package org.sunlit.deliberation;

import static org.sunlit.deliberation.MinutesGates.ofSeat;
import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.deliberation.Chamber.Seat;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;
import org.sunlit.organization.Fraction;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.words.Words;

/** The rules for a vote: its numbers have to add up, and to carry what is recorded. */
final class VoteGates {

  static final Gate<Chamber> MANNER_FITS_THE_CAPACITY =
      ofSeat(
          Rule.of(
              "manner-fits-the-capacity",
              "C1.3",
              Principle.LAWFULNESS,
              Mender.SECRETARY,
              "讨论通过的应写明表决方式，其他的不表决；{body}对本事项“{capacity}”",
              "a body that decides says in which manner, any other does not; {body} {capacity} it"),
          (chamber, seat, order) ->
              unless(
                  chamber.personnel() || (order.manner() != null) == seat.decides(),
                  Map.of("body", seat.body().name(), "capacity", seat.capacity().words())));

  static final Gate<Chamber> COUNTS_FIT_THE_MANNER =
      ofSeat(
          Rule.of(
              "counts-fit-the-manner",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "协商一致不计票；举手表决记赞成、反对、弃权；无记名投票另记发出、收回、有效票数。本次为“{manner}”，已记：{given}",
              "a consensus counts nothing, a show of hands for, against and abstained, a secret"
                  + " ballot issued, returned and valid, too; this is by {manner}, with: {given}"),
          (chamber, seat, order) -> {
            Manner manner = order.manner();
            boolean counted = manner != null && manner.isVote();
            boolean fits =
                (order.tally() != null) == counted
                    && (order.ballots() != null) == (manner == Manner.SECRET_BALLOT);
            return unless(
                chamber.personnel() || fits,
                Map.of(
                    "manner",
                    manner == null ? new Words("不表决", "no vote") : manner.words(),
                    "given",
                    Words.joined(order.counts())));
          });

  static final Gate<Chamber> BALLOTS_ADD_UP =
      ofSeat(
          Rule.of(
              "ballots-add-up",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "参加表决{voting}人，发出{issued}票，收回{returned}票，有效{valid}票：后一项不能多于前一项",
              "{voting} could vote, {issued} ballots were issued, {returned} returned, {valid}"
                  + " valid: none exceeds the one before"),
          (chamber, seat, order) ->
              order
                  .vote(seat)
                  .flatMap(
                      vote ->
                          Optional.ofNullable(vote.ballots())
                              .filter(each -> !each.addUp(vote.attendance().voting()))
                              .map(
                                  each ->
                                      Map.of(
                                          "voting", vote.attendance().voting(),
                                          "issued", each.issued(),
                                          "returned", each.returned(),
                                          "valid", each.valid()))));

  static final Gate<Chamber> TALLY_ADDS_UP =
      ofSeat(
          Rule.of(
              "tally-adds-up",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "赞成{inFavour}、反对{against}、弃权{abstained}，合计{cast}票，应为{expected}票",
              "{inFavour} for, {against} against and {abstained} abstained make {cast} votes, not"
                  + " {expected}"),
          (chamber, seat, order) ->
              order
                  .vote(seat)
                  .filter(vote -> !vote.addsUp())
                  .map(
                      vote ->
                          Map.of(
                              "inFavour", vote.tally().inFavour(),
                              "against", vote.tally().against(),
                              "abstained", vote.tally().abstained(),
                              "cast", vote.tally().cast(),
                              "expected", vote.expected())));

  static final Gate<Chamber> MAJORITY_CARRIES_THE_OUTCOME =
      ofSeat(
          Rule.of(
              "majority-carries-the-outcome",
              "C1.3",
              Principle.LAWFULNESS,
              Mender.SECRETARY,
              "“{outcome}”须赞成票{majority}，即至少{least}票；现{inFavour}票",
              "“{outcome}” takes {majority} in favour, that is {least}; there are {inFavour}"),
          (chamber, seat, order) ->
              order
                  .vote(seat)
                  .filter(vote -> order.outcome() != ResolutionOutcome.REJECTED)
                  .filter(vote -> !vote.reaches(seat.body().majority()))
                  .map(vote -> majority(seat, order, vote)));

  static final Gate<Chamber> REJECTION_LACKS_THE_MAJORITY =
      ofSeat(
          Rule.of(
              "rejection-lacks-the-majority",
              "C1.3",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.SECRETARY,
              "赞成{inFavour}票，已达到{majority}（至少{least}票），不能记为“{outcome}”",
              "{inFavour} in favour reach {majority}, that is {least}; this is not “{outcome}”"),
          (chamber, seat, order) ->
              order
                  .vote(seat)
                  .filter(vote -> order.outcome() == ResolutionOutcome.REJECTED)
                  .filter(vote -> vote.reaches(seat.body().majority()))
                  .map(vote -> majority(seat, order, vote)));

  static final List<Gate<Chamber>> ALL =
      List.of(
          MANNER_FITS_THE_CAPACITY,
          COUNTS_FIT_THE_MANNER,
          BALLOTS_ADD_UP,
          TALLY_ADDS_UP,
          MAJORITY_CARRIES_THE_OUTCOME,
          REJECTION_LACKS_THE_MAJORITY);

  private VoteGates() {}

  private static Map<String, ?> majority(Seat seat, RecordResolution order, Vote vote) {
    Fraction majority = seat.body().majority();
    return Map.of(
        "outcome",
        order.outcome().words(),
        "majority",
        majority.words(),
        "least",
        vote.least(majority),
        "inFavour",
        vote.tally().inFavour());
  }
}
