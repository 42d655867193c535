package org.sunlit.outlet;

import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.visibility.VisibilityScope;

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

  /** What the outlet answered of the catalog page; the loop states it. */
  record CatalogStandingChanged(Holding.Kind kind, VisibilityScope reached) implements OutletFact {
    @Override
    public OutletUpkeep applyTo(OutletUpkeep before, Happening how) {
      return before.holding(new Holding(kind, reached, how.at()));
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
