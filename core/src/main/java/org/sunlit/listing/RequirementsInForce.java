package org.sunlit.listing;

import java.util.List;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/** What a unit's adopted list requires of second-level units (C7.2.5). */
@Kept(value = "requirements-in-force", reading = Kept.Reading.WITH_ANY)
public record RequirementsInForce(SubjectId subject, UnitId unit, List<Requirement> requirements)
    implements Row {
  public RequirementsInForce {
    requirements = List.copyOf(requirements);
  }

  @Override
  public String key() {
    return unit.value();
  }
}
