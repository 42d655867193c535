package org.sunlit.supervision;

import java.util.Map;
import org.sunlit.procedure.Stage;

/**
 * The disclosure items.
 *
 * @param byStage how many stand where now
 * @param arisen how many arose in the period
 * @param disclosed of how many something was disclosed for the first time in the period
 * @param results how many results were disclosed in the period, those disclosed again included
 * @param archived how many were archived in the period
 */
public record ItemFigures(
    Map<Stage, Integer> byStage, int arisen, int disclosed, int results, int archived) {
  public ItemFigures {
    byStage = Map.copyOf(byStage);
  }
}
