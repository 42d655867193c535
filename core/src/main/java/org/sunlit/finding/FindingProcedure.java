package org.sunlit.finding;

import static org.sunlit.finding.FindingStage.CONFIRMED;
import static org.sunlit.finding.FindingStage.DISMISSED;
import static org.sunlit.finding.FindingStage.NEW;
import static org.sunlit.finding.FindingStage.RAISED;

import java.util.List;
import java.util.Set;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * The way of a finding as a table (C7.4.2, C7.4.8): raised, then confirmed or dismissed. A rule
 * raises without any order.
 */
public final class FindingProcedure {

  public static final Move<FindingStage> RAISE_FINDING =
      move("raise-finding", NEW, RAISED, "提出问题", "raise a finding")
          .gates("finding-is-about-something-there", "nobody-inspects-their-own-matter");
  public static final Move<FindingStage> CONFIRM_FINDING =
      move("confirm-finding", RAISED, CONFIRMED, "确认问题", "confirm a finding")
          .gates("nobody-inspects-their-own-matter");
  public static final Move<FindingStage> DISMISS_FINDING =
      move("dismiss-finding", RAISED, DISMISSED, "排除问题", "dismiss a finding")
          .gates("nobody-inspects-their-own-matter");

  public static final Moves<FindingStage> TABLE =
      new Moves<>(List.of(RAISE_FINDING, CONFIRM_FINDING, DISMISS_FINDING));

  private FindingProcedure() {}

  private static Line move(String name, FindingStage from, FindingStage to, String zh, String en) {
    return gates ->
        new Move<>(name, new Words(zh, en), Act.SUPERVISE, Set.of(from), to, List.of(gates));
  }

  /** A line waiting for its gates, so that the table reads from left to right. */
  private interface Line {
    Move<FindingStage> gates(String... ids);
  }
}
