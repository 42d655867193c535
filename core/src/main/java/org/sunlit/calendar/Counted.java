package org.sunlit.calendar;

/**
 * A number of working days.
 *
 * @param provisional whether some of the days lie in a year whose holidays are not announced
 */
public record Counted(int workingDays, boolean provisional) {}
