package org.sunlit.finding;

import static org.sunlit.finding.FindingStage.CLOSED;
import static org.sunlit.finding.FindingStage.CONFIRMED;
import static org.sunlit.finding.FindingStage.DISMISSED;
import static org.sunlit.finding.FindingStage.NEW;
import static org.sunlit.finding.FindingStage.RAISED;
import static org.sunlit.finding.FindingStage.RECTIFYING;
import static org.sunlit.finding.FindingStage.REPORTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Moves;
import org.sunlit.words.Words;

/**
 * The way of a finding as a table (C2.21, C7.4.8): raised, confirmed or dismissed, then rectified
 * by the unit and verified by the supervision group. A rule raises without any order.
 */
public final class FindingProcedure {

  public static final Move<FindingStage> RAISE_FINDING =
      supervise("raise-finding", EnumSet.of(NEW), RAISED, "提出问题", "raise a finding")
          .gates("finding-is-about-something-there", "nobody-inspects-their-own-matter");
  public static final Move<FindingStage> CONFIRM_FINDING =
      supervise("confirm-finding", EnumSet.of(RAISED), CONFIRMED, "确认问题", "confirm a finding")
          .gates("nobody-inspects-their-own-matter");
  public static final Move<FindingStage> DISMISS_FINDING =
      supervise("dismiss-finding", EnumSet.of(RAISED), DISMISSED, "排除问题", "dismiss a finding")
          .gates("nobody-inspects-their-own-matter");
  public static final Move<FindingStage> ISSUE_RECTIFICATION_OPINION =
      supervise(
              "issue-rectification-opinion",
              EnumSet.of(RAISED, CONFIRMED),
              RECTIFYING,
              "发出整改意见",
              "issue a rectification opinion")
          .gates("finding-is-confirmed-or-determinate", "nobody-inspects-their-own-matter");
  public static final Move<FindingStage> URGE_RECTIFICATION =
      supervise(
              "urge-rectification", EnumSet.of(RECTIFYING), null, "督促整改", "urge the rectification")
          .gates("nobody-inspects-their-own-matter");
  public static final Move<FindingStage> REPORT_RECTIFICATION =
      move(
              "report-rectification",
              Act.CARRY_OUT,
              EnumSet.of(RECTIFYING),
              REPORTED,
              "报告整改情况",
              "report the rectification")
          .gates(
              "rectification-has-evidence",
              "evidence-is-uploaded",
              "redisclosed-version-came-after-the-finding");
  public static final Move<FindingStage> SEND_BACK_RECTIFICATION =
      supervise(
              "send-back-rectification",
              EnumSet.of(REPORTED),
              RECTIFYING,
              "退回整改",
              "send a rectification back")
          .gates("nobody-inspects-their-own-matter");
  public static final Move<FindingStage> CLOSE_FINDING =
      supervise("close-finding", EnumSet.of(REPORTED), CLOSED, "核实销号", "verify and close a finding")
          .gates("nobody-inspects-their-own-matter");

  public static final Moves<FindingStage> TABLE =
      new Moves<>(
          List.of(
              RAISE_FINDING,
              CONFIRM_FINDING,
              DISMISS_FINDING,
              ISSUE_RECTIFICATION_OPINION,
              URGE_RECTIFICATION,
              REPORT_RECTIFICATION,
              SEND_BACK_RECTIFICATION,
              CLOSE_FINDING));

  private FindingProcedure() {}

  private static Line supervise(
      String name, Set<FindingStage> from, @Nullable FindingStage to, String zh, String en) {
    return move(name, Act.SUPERVISE, from, to, zh, en);
  }

  private static Line move(
      String name,
      Act act,
      Set<FindingStage> from,
      @Nullable FindingStage to,
      String zh,
      String en) {
    return gates -> new Move<>(name, new Words(zh, en), act, from, to, List.of(gates));
  }

  /** A line waiting for its gates, so that the table reads from left to right. */
  private interface Line {
    Move<FindingStage> gates(String... ids);
  }
}
