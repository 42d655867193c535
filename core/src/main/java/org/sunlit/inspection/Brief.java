package org.sunlit.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.PlanVersion;
import org.sunlit.record.Digest;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/**
 * What is inspected, and by what it is measured.
 *
 * @param units the ones inspected
 * @param plan the version of the plan that is to be carried out, if that is the measure
 * @param rules the school's own rules, by the ids of their documents
 * @param paper what it is for
 */
public record Brief(
    InspectionForm form,
    List<UnitId> units,
    @Nullable PlanVersion plan,
    List<String> rules,
    Digest paper) {
  public Brief {
    units = List.copyOf(units);
    rules = List.copyOf(rules);
  }
}
