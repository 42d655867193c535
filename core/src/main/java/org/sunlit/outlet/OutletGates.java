package org.sunlit.outlet;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.record.Rulebook;

/** The rules of outlets. */
final class OutletGates {

  static final Gate<OutletInHand> OUTLET_CAN_BE_MADE_ANEW =
      Gate.of(
          Rule.of(
              "outlet-can-be-made-anew",
              "C6.3",
              Principle.EFFECTIVENESS,
              Mender.OFFICE,
              "渠道“{outlet}”不存在，或其内容发出后不能替换，不能重建",
              "there is no outlet {outlet}, or what it has sent cannot be replaced"),
          (view, circumstances) ->
              unless(view.replaceable(), Map.of("outlet", view.upkeep().outlet())));

  /** Asked of every move. */
  static final List<Gate<OutletInHand>> ALWAYS =
      List.of(Rulebook.actBelongsToThePost(OutletInHand::actorMay));

  static final List<Gate<OutletInHand>> ALL = List.of(OUTLET_CAN_BE_MADE_ANEW);

  private OutletGates() {}
}
