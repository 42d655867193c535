package org.sunlit.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.SubjectId;

/** What may be ordered within a deliberation, always of one body. */
public sealed interface DeliberationCommand extends Command<Chamber, DeliberationFact> {

  BodyId body();

  @Override
  Move<Stage> move();

  /** Announces beforehand which body deliberates when. */
  record CallMeeting(@NotNull SubjectId subject, @NotNull BodyId body, @NotNull LocalDate date)
      implements DeliberationCommand {
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
   * Records what a body resolved.
   *
   * @param present how many of the members due were there
   * @param recused how many of those present took no part
   * @param tally the counts; none for a consensus
   * @param amendments what the body changed, if it adopted with amendments
   */
  record RecordResolution(
      @NotNull SubjectId subject,
      @NotNull BodyId body,
      @NotBlank @Within(Limit.TITLE) String number,
      @NotNull Manner manner,
      @PositiveOrZero int present,
      @PositiveOrZero int recused,
      @Nullable @Valid Tally tally,
      @NotNull ResolutionOutcome outcome,
      @Nullable @Within(Limit.REASON) String amendments)
      implements DeliberationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RECORD_RESOLUTION;
    }

    @Override
    public Deed<DeliberationFact> decide(Chamber chamber, Circumstances circumstances) {
      LocalDate date =
          chamber.state().session(body).map(Session::date).orElse(circumstances.today());
      Content minutes =
          circumstances.file(
              subject,
              new Minutes(
                  number,
                  date,
                  manner,
                  chamber.seat(body).map(Chamber.Seat::members).orElse(present),
                  present,
                  recused,
                  tally,
                  outcome,
                  amendments == null ? "" : amendments));
      return Deed.<DeliberationFact>of(
              new DeliberationFact.ResolutionRecorded(body, date, outcome, minutes.digest()))
          .and(minutes);
    }
  }

  /** Confirms what the secretary recorded, as the body's chair. */
  record ConfirmResolution(@NotNull SubjectId subject, @NotNull BodyId body)
      implements DeliberationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CONFIRM_RESOLUTION;
    }

    @Override
    public Deed<DeliberationFact> decide(Chamber chamber, Circumstances circumstances) {
      return Deed.of(new DeliberationFact.ResolutionConfirmed(body));
    }
  }
}
