package org.sunlit.supervision;

import java.util.OptionalLong;
import org.sunlit.calendar.Period;
import org.sunlit.record.SubjectId;

/**
 * The host's own count of how often an item was looked at (C3.4). It is asked for disclosed items
 * only, and for a number; who looked is none of the library's business.
 */
@FunctionalInterface
public interface Views {
  /** No host counts anything. */
  Views NONE = (item, period) -> OptionalLong.empty();

  /** How often, on the days of the period; nothing where nobody counted. */
  OptionalLong of(SubjectId item, Period period);
}
