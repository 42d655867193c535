package org.sunlit.inspection;

import static org.sunlit.inspection.InspectionStage.CONCLUDED;
import static org.sunlit.inspection.InspectionStage.DROPPED;
import static org.sunlit.inspection.InspectionStage.NEW;
import static org.sunlit.inspection.InspectionStage.UNDER_WAY;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * The way of an inspection as a table (C2.20, C7.4.2): somebody of the supervision group opens it,
 * each unit is judged by somebody without a stake in it, and it is concluded.
 */
public final class InspectionProcedure {

  public static final Move<InspectionStage> OPEN_INSPECTION =
      move("open-inspection", NEW, UNDER_WAY, "开展检查", "open an inspection")
          .gates(
              "inspected-units-are-of-the-school",
              "inspection-has-a-measure",
              "inspection-measures-by-what-is-in-force",
              "inspector-can-judge-one-of-the-units");
  public static final Move<InspectionStage> JUDGE_UNIT =
      move("judge-unit", UNDER_WAY, null, "评定单位", "judge a unit")
          .gates(
              "judged-unit-is-inspected",
              "nobody-inspects-their-own-matter",
              "each-aspect-is-judged",
              "inspection-names-findings-of-the-unit",
              "what-is-amiss-is-a-finding");
  public static final Move<InspectionStage> CONCLUDE_INSPECTION =
      move("conclude-inspection", UNDER_WAY, CONCLUDED, "结束检查", "conclude it")
          .gates("every-inspected-unit-is-judged");
  public static final Move<InspectionStage> DROP_INSPECTION =
      move("drop-inspection", UNDER_WAY, DROPPED, "取消检查", "drop it").gates();

  public static final Moves<InspectionStage> TABLE =
      new Moves<>(List.of(OPEN_INSPECTION, JUDGE_UNIT, CONCLUDE_INSPECTION, DROP_INSPECTION));

  private InspectionProcedure() {}

  private static Line move(
      String name, InspectionStage from, @Nullable InspectionStage to, String zh, String en) {
    return gates ->
        new Move<>(name, new Words(zh, en), Act.SUPERVISE, Set.of(from), to, List.of(gates));
  }

  /** A line waiting for its gates, so that the table reads from left to right. */
  private interface Line {
    Move<InspectionStage> gates(String... ids);
  }
}
