package org.sunlit.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Span;
import org.sunlit.consultation.ConsultationCommand;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;

/** Shortening the procedure, or leaving stages out, when a matter cannot wait (C3.9). */
public sealed interface EmergencyCommand extends ItemCommand {

  /**
   * Shortens times or lets stages be skipped, in writing, as the school leader who answers for the
   * unit.
   *
   * @param reason is disclosed with the matter
   * @param shortened the times that are shorter for this matter, by name
   */
  record OrderEmergency(
      @NotNull SubjectId subject,
      @NotBlank @Within(Limit.REASON) String reason,
      @NotNull Map<Parameters.@NotNull Name, @NotNull Span> shortened,
      boolean skips)
      implements EmergencyCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.ORDER_EMERGENCY;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason));
      return Deed.<ItemFact>of(new ItemFact.EmergencyOrdered(paper.digest(), shortened, skips))
          .and(paper);
    }
  }

  /**
   * Confirms what a leader ordered, as the leading group's chair.
   *
   * @param resolution names the leading group's resolution
   */
  record ConfirmEmergency(
      @NotNull SubjectId subject, @NotBlank @Within(Limit.TITLE) String resolution)
      implements EmergencyCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.CONFIRM_EMERGENCY;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(resolution));
      return Deed.<ItemFact>of(new ItemFact.EmergencyConfirmed(paper.digest())).and(paper);
    }
  }

  /** Goes straight to the bodies; a consultation under way is closed and what came in is sealed. */
  record SkipToDeliberation(@NotNull SubjectId subject) implements EmergencyCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.SKIP_TO_DELIBERATION;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return sealing(subject, dossier, circumstances);
    }
  }

  /** Goes straight to the result; a consultation under way is closed and what came in is sealed. */
  record SkipToResult(@NotNull SubjectId subject) implements EmergencyCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.SKIP_TO_RESULT;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      return sealing(subject, dossier, circumstances);
    }
  }

  private static Deed<ItemFact> sealing(
      SubjectId subject, Dossier dossier, Circumstances circumstances) {
    boolean underWay =
        dossier.stage() == Stage.CONSULTATION && !dossier.hearing().state().isClosed();
    return underWay
        ? new ConsultationCommand.CloseConsultation(subject)
            .decide(dossier.hearing(), circumstances)
            .map(ItemFact.InConsultation::new)
        : Deed.nothing();
  }
}
