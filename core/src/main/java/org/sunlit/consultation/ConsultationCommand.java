package org.sunlit.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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
public sealed interface ConsultationCommand extends Command<Hearing, ConsultationFact>
    permits ConsultationCommand.ExtendConsultation,
        ConsultationCommand.CloseConsultation,
        OpinionCommand,
        DispositionCommand,
        ModerationCommand {

  @Override
  Move<Stage> move();

  /**
   * Gives people more time; a window is never made shorter.
   *
   * @param until the new last day
   * @param reason for all to read
   */
  record ExtendConsultation(
      @NotNull SubjectId subject,
      @NotNull LocalDate until,
      @NotBlank @Within(Limit.REASON) String reason)
      implements ConsultationCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.EXTEND_CONSULTATION;
    }

    @Override
    public Deed<ConsultationFact> decide(Hearing hearing, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonText(reason.strip()));
      return Deed.<ConsultationFact>of(new ConsultationFact.Extended(until, paper.digest()))
          .and(paper);
    }
  }

  /** Seals all opinions at once; from here on nothing tells who has spoken, or when. */
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
}
