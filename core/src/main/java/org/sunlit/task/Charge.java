package org.sunlit.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.PlanVersion;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * What a unit was given to do.
 *
 * @param paper what is to be done
 * @param due the last day for its answer, if one was set
 * @param item the matter whose resolution it carries out
 * @param plan the plan that it carries out
 */
public record Charge(
    TaskNature nature,
    UnitId owner,
    Digest paper,
    @Nullable LocalDate due,
    @Nullable SubjectId item,
    @Nullable PlanVersion plan,
    Instant given) {

  Charge due(@Nullable LocalDate later) {
    return later == null ? this : new Charge(nature, owner, paper, later, item, plan, given);
  }
}
