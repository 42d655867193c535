package org.sunlit.supervision;

import java.util.List;
import java.util.Map;
import org.sunlit.finding.Aspect;
import org.sunlit.inspection.Judgement;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/**
 * The inspections that were concluded in the period.
 *
 * @param byForm how many there were of which form
 * @param judgements how many units were found to be how, by aspect
 * @param notInspected the units with a list of their own that none of them was about (C7.4.7)
 */
public record InspectionFigures(
    Map<InspectionForm, Integer> byForm,
    Map<Aspect, Map<Judgement, Integer>> judgements,
    List<UnitId> notInspected) {
  public InspectionFigures {
    byForm = Map.copyOf(byForm);
    judgements = Map.copyOf(judgements);
    notInspected = List.copyOf(notInspected);
  }
}
