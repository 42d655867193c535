package org.sunlit.example;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.procedure.Move;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Command;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;

/** What the office may order about good examples. */
public sealed interface ExampleCommand extends Command<ExampleInHand, ExampleFact> {
  @Override
  Move<ExampleStage> move();

  /**
   * Holds an item or a unit up to others.
   *
   * @param subject {@link Example#of} what it is about
   */
  record MarkExample(@NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements ExampleCommand {
    @Override
    public Move<ExampleStage> move() {
      return ExampleProcedure.MARK_EXAMPLE;
    }

    @Override
    public Deed<ExampleFact> decide(ExampleInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<ExampleFact>of(new ExampleFact.Marked(paper.digest())).and(paper);
    }
  }

  /** Holds it up no longer. */
  record TakeBackExample(@NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements ExampleCommand {
    @Override
    public Move<ExampleStage> move() {
      return ExampleProcedure.TAKE_BACK_EXAMPLE;
    }

    @Override
    public Deed<ExampleFact> decide(ExampleInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<ExampleFact>of(new ExampleFact.TakenBack(paper.digest())).and(paper);
    }
  }
}
