package org.sunlit.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** What may be ordered within a consultation; opening one is a move of the item. */
public sealed interface ConsultationCommand extends Command<Hearing, ConsultationFact> {

  @Override
  Move<Stage> move();

  /**
   * Says something on the matter; leaves no fact, only the opinion and, under a keyed hash, that
   * its author has spoken.
   *
   * @param speaksFor the invited group that the author speaks for, in text form
   */
  record SubmitOpinion(
      @NotNull SubjectId subject,
      @NotBlank String speaksFor,
      @NotBlank @Within(Limit.OPINION) String text)
      implements ConsultationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.SUBMIT_OPINION;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      Opinion opinion =
          new Opinion(
              subject,
              hearing.state().round(),
              circumstances.ids().salt(),
              speaksFor,
              text,
              circumstances.today(),
              hearing.state().anonymous() ? null : circumstances.actor().person());
      Voice voice =
          hearing
              .voice(circumstances.actor().person())
              .orElseThrow(() -> new IllegalStateException("an open round has a secret"));
      return Deed.<ConsultationFact>keeping(opinion, voice)
          .answering(
              Map.of(
                  "opinion", opinion.key(),
                  "salt", opinion.salt().toHex()));
    }

    @Override
    public boolean leavesNoTrace() {
      return true;
    }
  }

  record CloseConsultation(@NotNull SubjectId subject) implements ConsultationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CLOSE_CONSULTATION;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      return Deed.<ConsultationFact>of(
              new ConsultationFact.Closed(
                  hearing.opinions().stream().map(Opinion::commitment).toList()))
          .removing(hearing.voicesAndSecret())
          .removing(hearing.opinions())
          .and(hearing.dealtAnew());
    }
  }

  /**
   * Drafts what becomes of some opinions; a second one for the same disposition replaces the first.
   *
   * @param disposition the draft to replace, or none for a new one
   */
  record Dispose(
      @NotNull SubjectId subject,
      @Nullable String disposition,
      @NotEmpty List<@NotBlank String> opinions,
      @NotBlank @Within(Limit.REASON) String topic,
      Disposition.@NotNull Kind kind,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ConsultationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.DISPOSE;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      String key = disposition == null ? circumstances.ids().next("disposition") : disposition;
      return Deed.<ConsultationFact>keeping(
              new Disposition(key, subject, opinions, topic, kind, reason))
          .answering(Map.of("disposition", key));
    }
  }

  /** Releases all dispositions together, as the unit's head. */
  record ReleaseDispositions(@NotNull SubjectId subject) implements ConsultationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RELEASE_DISPOSITIONS;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      Content paper = circumstances.file(subject, hearing.report());
      return Deed.<ConsultationFact>of(new ConsultationFact.DispositionsReleased(paper.digest()))
          .and(paper);
    }
  }
}
