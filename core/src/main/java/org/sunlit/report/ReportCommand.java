package org.sunlit.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.sunlit.calendar.Period;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.SubjectId;

/** What may be ordered about reports. */
public sealed interface ReportCommand extends Command<ReportInHand, ReportFact> {
  @Override
  Move<ReportStage> move();

  /** The paper of what the reporters say to the figures. */
  record ReportText(String text) {}

  /**
   * Presents the next report to the leading group; its figures are what the record comes to in that
   * instant, and are kept.
   *
   * @param subject {@link ReportKind#series} of its kind
   * @param text what the reporters say to the figures, plain
   */
  record PresentReport(
      @NotNull SubjectId subject,
      @NotNull LocalDate first,
      @NotNull LocalDate last,
      @NotBlank @Within(Limit.BODY) String text)
      implements ReportCommand {
    @Override
    public Move<ReportStage> move() {
      return ReportProcedure.PRESENT_REPORT;
    }

    @Override
    public Deed<ReportFact> decide(ReportInHand view, Circumstances circumstances) {
      Content said = circumstances.file(subject, new ReportText(text.strip()));
      Content figures = circumstances.file(subject, view.figures().apply(new Period(first, last)));
      return Deed.<ReportFact>of(
              new ReportFact.Presented(first, last, said.digest(), figures.digest()))
          .and(said, figures)
          .answering(Map.of("figures", figures.digest().value()));
    }
  }
}
