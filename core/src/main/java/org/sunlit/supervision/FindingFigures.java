package org.sunlit.supervision;

import java.util.Map;
import org.sunlit.finding.FindingStage;
import org.sunlit.finding.Timeliness;

/**
 * What was found.
 *
 * @param byStage how many findings stand where now
 * @param raised how many were raised in the period
 * @param notified of how many findings raised in the period the unit was notified in time, or not
 * @param rectified how many of them were put right in time, or not, of those that were to be
 */
public record FindingFigures(
    Map<FindingStage, Integer> byStage,
    int raised,
    Map<Timeliness, Integer> notified,
    Map<Timeliness, Integer> rectified) {
  public FindingFigures {
    byStage = Map.copyOf(byStage);
    notified = Map.copyOf(notified);
    rectified = Map.copyOf(rectified);
  }
}
