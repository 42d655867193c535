package org.sunlit.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * The working days of one school: ordinary weeks, with the official days off and make-up working
 * days of each announced year. Counts as the Civil Code does (arts. 201–203): the starting day is
 * not counted, and a last day that is a day off gives way to the next working day. Beyond the last
 * announced year every answer is provisional. Immutable.
 */
public final class WorkingCalendar {
  private final ZoneId zone;
  private final Map<LocalDate, Boolean> offByDay;
  private final Year knownUntil;

  /**
   * @param offByDay the days that differ from the ordinary week or are named by a notice: true for
   *     a day off, false for a make-up working day
   * @param knownUntil the last year that the notices cover
   */
  public WorkingCalendar(ZoneId zone, Map<LocalDate, Boolean> offByDay, Year knownUntil) {
    this.zone = zone;
    this.offByDay = new TreeMap<>(offByDay);
    this.knownUntil = knownUntil;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The last year whose holidays are announced. */
  public Year knownUntil() {
    return knownUntil;
  }

  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  public boolean isWorkingDay(LocalDate day) {
    Boolean off = offByDay.get(day);
    if (off != null) return !off;
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The last day of a span that begins on {@code start}, which is not counted itself. */
  public Deadline after(LocalDate start, Span span) {
    LocalDate day = start;
    switch (span.unit()) {
      case WORKING_DAYS -> {
        for (int left = span.days(); left > 0; ) {
          day = day.plusDays(1);
          if (isWorkingDay(day)) left--;
        }
      }
      case CALENDAR_DAYS -> {
        day = start.plusDays(span.days());
        while (!isWorkingDay(day)) day = day.plusDays(1);
      }
    }
    return new Deadline(day, day.getYear() > knownUntil.getValue());
  }

  /**
   * The working days after {@code start} up to and including {@code end}; 0 if the end is not
   * later.
   */
  public int workingDaysBetween(LocalDate start, LocalDate end) {
    int count = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      if (isWorkingDay(day)) count++;
    }
    return count;
  }
}
