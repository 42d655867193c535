package org.sunlit.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.organization.Fraction;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.words.Words;

/** What may be ordered within a deliberation, always of one body. */
public sealed interface DeliberationCommand extends Command<Chamber, DeliberationFact> {

  BodyId body();

  @Override
  Move<Stage> move();

  /** What the order says that is not kept of a personnel matter. */
  default List<Words> beyondTheOutcome() {
    return List.of();
  }

  /** An order that sets a meeting's day. */
  sealed interface SetsTheDay extends DeliberationCommand permits CallMeeting, MoveMeeting {
    LocalDate date();
  }

  /** An order that changes what was announced. */
  sealed interface ChangesAMeeting extends DeliberationCommand permits MoveMeeting, CallOffMeeting {
    @Nullable String reason();

    @Override
    default List<Words> beyondTheOutcome() {
      return reason() == null ? List.of() : List.of(new Words("理由", "a reason"));
    }

    /** What the change comes to, with its reason as a paper if it has one. */
    default Deed<DeliberationFact> because(
        Circumstances circumstances, Function<@Nullable Digest, DeliberationFact> fact) {
      String reason = reason();
      if (reason == null) return Deed.of(fact.apply(null));
      Content paper = circumstances.file(subject(), new MeetingReason(reason));
      return Deed.of(fact.apply(paper.digest())).and(paper);
    }
  }

  /** An order about exactly the minutes that its author looked at. */
  sealed interface OnTheMinutes extends DeliberationCommand permits AttestTally, ConfirmResolution {
    Digest minutes();
  }

  /** Announces beforehand which body deliberates when. */
  record CallMeeting(@NotNull SubjectId subject, @NotNull BodyId body, @NotNull LocalDate date)
      implements SetsTheDay {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CALL_MEETING;
    }

    @Override
    public Deed<DeliberationFact> decide(Chamber chamber, Circumstances circumstances) {
      return Deed.of(new DeliberationFact.MeetingCalled(body, date));
    }
  }

  /**
   * Moves a meeting that was called to another day.
   *
   * @param reason disclosed with the new day; none of a personnel matter
   */
  record MoveMeeting(
      @NotNull SubjectId subject,
      @NotNull BodyId body,
      @NotNull LocalDate date,
      @Nullable @Within(Limit.REASON) String reason)
      implements SetsTheDay, ChangesAMeeting {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.MOVE_MEETING;
    }

    @Override
    public Deed<DeliberationFact> decide(Chamber chamber, Circumstances circumstances) {
      return because(circumstances, paper -> new DeliberationFact.MeetingMoved(body, date, paper));
    }
  }

  /**
   * Calls a meeting off; another may be called.
   *
   * @param reason disclosed; none of a personnel matter
   */
  record CallOffMeeting(
      @NotNull SubjectId subject,
      @NotNull BodyId body,
      @Nullable @Within(Limit.REASON) String reason)
      implements ChangesAMeeting {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CALL_OFF_MEETING;
    }

    @Override
    public Deed<DeliberationFact> decide(Chamber chamber, Circumstances circumstances) {
      return because(circumstances, paper -> new DeliberationFact.MeetingCalledOff(body, paper));
    }
  }

  /**
   * Records what a body resolved; again, before it is confirmed, it corrects what was recorded. Of
   * a personnel matter only number and outcome are given. Answers the digest of the {@code
   * minutes}.
   *
   * @param manner none where the body is only heard
   * @param present how many of those due were there
   * @param recused how many of those present took no part
   * @param tally the counts of a vote on this outcome; of a rejection, of the vote on the plan
   * @param ballots what became of the papers of a secret ballot
   * @param amendments what the body changed, if it adopted with amendments
   * @param opinions what a body says that is only heard
   */
  record RecordResolution(
      @NotNull SubjectId subject,
      @NotNull BodyId body,
      @NotBlank @Within(Limit.TITLE) String number,
      @NotNull ResolutionOutcome outcome,
      @Nullable Manner manner,
      @Nullable @PositiveOrZero Integer present,
      @Nullable @PositiveOrZero Integer recused,
      @Nullable @Valid Tally tally,
      @Nullable @Valid Ballots ballots,
      @Nullable @Within(Limit.POINTS) List<@NotBlank @Within(Limit.REASON) String> amendments,
      @Nullable @Within(Limit.POINTS) List<@NotBlank @Within(Limit.REASON) String> opinions)
      implements DeliberationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RECORD_RESOLUTION;
    }

    /** How many were there; nothing unless both numbers are given. */
    Optional<Attendance> attendance(Chamber.Seat seat) {
      return present == null || recused == null
          ? Optional.empty()
          : Optional.of(new Attendance(seat.body().members(), present, recused));
    }

    /** The vote, where something was counted. */
    Optional<Vote> vote(Chamber.Seat seat) {
      return Optional.ofNullable(tally)
          .filter(each -> manner != null && manner.isVote())
          .flatMap(each -> attendance(seat).map(there -> new Vote(there, each, ballots)));
    }

    @Override
    public List<Words> beyondTheOutcome() {
      List<Words> given = new ArrayList<>();
      if (manner != null) given.add(new Words("表决方式", "the manner"));
      if (present != null || recused != null) {
        given.add(new Words("实到、回避人数", "those present and recused"));
      }
      given.addAll(counts());
      if (listsAmendments()) given.add(new Words("修改内容", "amendments"));
      if (listsOpinions()) given.add(new Words("审议意见", "opinions"));
      return given;
    }

    /** Which counts are given. */
    List<Words> counts() {
      List<Words> given = new ArrayList<>();
      if (tally != null) given.add(new Words("赞成、反对、弃权票数", "the tally"));
      if (ballots != null) given.add(new Words("发出、收回、有效票数", "the ballots"));
      return given;
    }

    boolean listsAmendments() {
      return amendments != null && !amendments.isEmpty();
    }

    boolean listsOpinions() {
      return opinions != null && !opinions.isEmpty();
    }

    @Override
    public Deed<DeliberationFact> decide(Chamber chamber, Circumstances circumstances) {
      Chamber.Seat seat =
          chamber.seat(body).orElseThrow(() -> new IllegalStateException("no seat for " + body));
      LocalDate date = chamber.state().open(body).map(Session::date).orElse(circumstances.today());
      Fraction majority = vote(seat).isPresent() ? seat.body().majority() : null;
      Content minutes =
          circumstances.file(
              subject,
              new Minutes(
                  number.strip(),
                  date,
                  outcome,
                  manner,
                  attendance(seat).orElse(null),
                  tally,
                  ballots,
                  majority,
                  amendments == null ? List.of() : amendments,
                  opinions == null ? List.of() : opinions));
      return Deed.<DeliberationFact>of(
              new DeliberationFact.ResolutionRecorded(
                  body, date, outcome, manner, minutes.digest()))
          .and(minutes)
          .answering(Map.of("minutes", minutes.digest().value()));
    }
  }

  /** Attests the count of a vote, as a second person after the one who recorded it. */
  record AttestTally(@NotNull SubjectId subject, @NotNull BodyId body, @NotNull Digest minutes)
      implements OnTheMinutes {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ATTEST_TALLY;
    }

    @Override
    public Deed<DeliberationFact> decide(Chamber chamber, Circumstances circumstances) {
      return Deed.of(new DeliberationFact.TallyAttested(body, minutes));
    }
  }

  /** Confirms what the secretary recorded, as the body's chair; from then on it stands. */
  record ConfirmResolution(
      @NotNull SubjectId subject, @NotNull BodyId body, @NotNull Digest minutes)
      implements OnTheMinutes {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CONFIRM_RESOLUTION;
    }

    @Override
    public Deed<DeliberationFact> decide(Chamber chamber, Circumstances circumstances) {
      Session.Recorded recorded =
          chamber
              .open(body)
              .flatMap(each -> Optional.ofNullable(each.recorded()))
              .orElseThrow(() -> new IllegalStateException("nothing is recorded by " + body));
      return Deed.of(
          new DeliberationFact.ResolutionConfirmed(body, recorded.outcome(), recorded.minutes()));
    }
  }
}
