package org.sunlit.outlet;

import org.sunlit.organization.Acting;
import org.sunlit.procedure.Act;

/**
 * What is decided on: the outlet, and who acts.
 *
 * @param replaceable whether there is such an outlet, and what stands on it can be replaced
 */
public record OutletInHand(OutletUpkeep upkeep, Acting acting, boolean replaceable) {

  OutletInHand seenBy(Acting other) {
    return new OutletInHand(upkeep, other, replaceable);
  }

  OutletStage stage() {
    return upkeep.stage();
  }

  boolean actorMay(Act act) {
    return acting.mayThroughout(act);
  }
}
