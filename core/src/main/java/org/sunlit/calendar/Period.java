package org.sunlit.calendar;

import java.time.LocalDate;
import org.sunlit.words.Words;

/**
 * Whole days from the first to the last, both included; it ends at 24:00 of the last, in the
 * school's zone.
 */
public record Period(LocalDate first, LocalDate last) {
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period ends before it begins: " + first + " – " + last);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether its last day has ended when {@code day} has begun. */
  public boolean isOverOn(LocalDate day) {
    return day.isAfter(last);
  }

  public Words words() {
    return new Words(first + "至" + last, first + " to " + last);
  }
}
