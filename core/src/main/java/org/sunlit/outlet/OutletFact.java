package org.sunlit.outlet;

import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/**
 * What has happened to an outlet as a whole; the only way its state changes. All of it is internal.
 */
public sealed interface OutletFact extends Fact<OutletUpkeep> {

  record StageEntered(OutletStage stage) implements OutletFact {
    @Override
    public OutletUpkeep applyTo(OutletUpkeep before, Happening how) {
      return before.entered(stage, how.at());
    }
  }

  record RebuildOrdered(Digest reason) implements OutletFact {
    @Override
    public OutletUpkeep applyTo(OutletUpkeep before, Happening how) {
      return before.because(reason);
    }
  }

  /** It waits for no order: the loop that did it states it. */
  record Rebuilt(int live, int refused) implements OutletFact {
    @Override
    public OutletUpkeep applyTo(OutletUpkeep before, Happening how) {
      return before.madeAnew(live, refused, how.at());
    }
  }
}
