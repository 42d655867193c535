package org.sunlit.outlet;

import static org.sunlit.outlet.OutletStage.IN_ORDER;
import static org.sunlit.outlet.OutletStage.TO_REBUILD;

import java.util.List;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * The upkeep of an outlet as a table (C6.3): the office orders that it is made anew; that it was,
 * follows without any order.
 */
public final class OutletProcedure {

  public static final Move<OutletStage> REBUILD_OUTLET =
      new Move<>(
          "rebuild-outlet",
          new Words("重建发布渠道", "have an outlet made anew"),
          Act.COORDINATE,
          Set.of(IN_ORDER),
          TO_REBUILD,
          List.of("outlet-can-be-made-anew"));

  public static final Moves<OutletStage> TABLE = new Moves<>(List.of(REBUILD_OUTLET));

  private OutletProcedure() {}
}
