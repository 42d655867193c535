package org.sunlit.supervision;

import java.util.List;
import java.util.Map;
import org.sunlit.calendar.Period;
import org.sunlit.catalog.Affair;
import org.sunlit.visibility.UnitId;

/**
 * How much people took part in a period (C3.4): numbers alone, of what is or was disclosed. What is
 * withheld counts nowhere.
 *
 * @param units one line for each unit that disclosed anything, sorted
 * @param affairs a matter of two affairs counts in both
 */
public record Participation(
    Period period,
    ParticipationFigures whole,
    List<OfUnit> units,
    Map<Affair, ParticipationFigures> affairs) {
  public Participation {
    units = List.copyOf(units);
    affairs = Map.copyOf(affairs);
  }

  /** In the matters of one unit. */
  public record OfUnit(UnitId unit, ParticipationFigures figures) {}
}
