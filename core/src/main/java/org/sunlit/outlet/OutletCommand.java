package org.sunlit.outlet;

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

/** What the office may order about an outlet. */
public sealed interface OutletCommand extends Command<OutletInHand, OutletFact> {
  @Override
  Move<OutletStage> move();

  /**
   * Has everything that is wanted on an outlet placed anew, say, after its server was lost.
   *
   * @param subject {@link OutletUpkeep#of} the outlet
   */
  record RebuildOutlet(@NotNull SubjectId subject, @NotBlank @Within(Limit.REASON) String reason)
      implements OutletCommand {
    @Override
    public Move<OutletStage> move() {
      return OutletProcedure.REBUILD_OUTLET;
    }

    @Override
    public Deed<OutletFact> decide(OutletInHand view, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason.strip()));
      return Deed.<OutletFact>of(new OutletFact.RebuildOrdered(paper.digest())).and(paper);
    }
  }
}
