package org.sunlit.supervision;

import java.time.LocalDate;
import org.sunlit.agenda.Occasion;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * Something of an item that was not done by its last day.
 *
 * @param due the last day
 * @param done whether it was done later
 */
public record Late(SubjectId item, UnitId unit, Occasion occasion, LocalDate due, boolean done) {}
