package org.sunlit.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The working days of one school: ordinary weeks, with the official days off and make-up working
 * days of each announced year. Counts as the Civil Code does (arts. 201–204): the starting day is
 * not counted, months and years end on the corresponding day or the month's last, and a last day
 * that is off gives way to the next working day. Outside the announced years every answer is
 * provisional and is asked again when the notice is there. Immutable.
 */
public final class WorkingCalendar {
  /**
   * Off by law on the same day every year (regulations on holidays as revised in 2024); what
   * follows the moon, and which days are made up for, only the year's notice tells.
   */
  private static final Set<MonthDay> OFF_BY_LAW =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 2),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  private final ZoneId zone;
  private final NavigableMap<LocalDate, Boolean> offByDay;
  private final Year knownFrom;
  private final Year knownUntil;
  private final List<Vacation> vacations;
  private final boolean vacationsCount;

  private WorkingCalendar(
      ZoneId zone,
      NavigableMap<LocalDate, Boolean> offByDay,
      Year knownFrom,
      Year knownUntil,
      List<Vacation> vacations,
      boolean vacationsCount) {
    this.zone = zone;
    this.offByDay = Collections.unmodifiableNavigableMap(offByDay);
    this.knownFrom = knownFrom;
    this.knownUntil = knownUntil;
    this.vacations = List.copyOf(vacations);
    this.vacationsCount = vacationsCount;
  }

  /**
   * The calendar of these notices.
   *
   * @param offByDay the days that differ from the ordinary week or are named by a notice: true for
   *     a day off, false for a make-up working day
   * @param from the first year that the notices cover
   * @param until the last year that they cover
   */
  public static WorkingCalendar of(
      ZoneId zone, Map<LocalDate, Boolean> offByDay, Year from, Year until) {
    return new WorkingCalendar(zone, new TreeMap<>(offByDay), from, until, List.of(), true);
  }

  /**
   * The same with more days, in the place of what was known of them.
   *
   * @param until the last year whose notice is now known; an earlier one changes nothing
   * @throws IllegalArgumentException for a year said to be known of which no day off is given: no
   *     year is without any
   */
  public WorkingCalendar told(Map<LocalDate, Boolean> more, Year until) {
    TreeMap<LocalDate, Boolean> days = new TreeMap<>(offByDay);
    days.putAll(more);
    for (Year year = knownUntil.plusYears(1); !year.isAfter(until); year = year.plusYears(1)) {
      if (!days.subMap(year.atDay(1), true, year.atDay(year.length()), true).containsValue(true)) {
        throw new IllegalArgumentException("no day off is given of " + year);
      }
    }
    Year known = until.isAfter(knownUntil) ? until : knownUntil;
    return new WorkingCalendar(zone, days, knownFrom, known, vacations, vacationsCount);
  }

  /**
   * The same with the school's vacations.
   *
   * @param count whether working days are counted in them as ever; otherwise they are days off
   */
  public WorkingCalendar with(List<Vacation> vacations, boolean count) {
    return new WorkingCalendar(
        zone, new TreeMap<>(offByDay), knownFrom, knownUntil, vacations, count);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The last year whose holidays are announced. */
  public Year knownUntil() {
    return knownUntil;
  }

  /** Every day that a notice names: true for a day off, false for a make-up working day. */
  public NavigableMap<LocalDate, Boolean> offByDay() {
    return offByDay;
  }

  public List<Vacation> vacations() {
    return vacations;
  }

  public boolean vacationsCount() {
    return vacationsCount;
  }

  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** Whether the day lies in a year whose holidays are not announced. */
  public boolean isProvisional(LocalDate day) {
    Year year = Year.from(day);
    return year.isBefore(knownFrom) || year.isAfter(knownUntil);
  }

  public DayKind kind(LocalDate day) {
    return DayKind.of(isWorked(day), !isProvisional(day));
  }

  /** The vacation that the day lies in, whether or not it counts. */
  public Optional<Vacation> vacation(LocalDate day) {
    return vacations.stream().filter(each -> each.days().contains(day)).findFirst();
  }

  public boolean isVacation(LocalDate day) {
    return vacation(day).isPresent();
  }

  /** Whether every officially worked day of the period lies in a vacation. */
  public boolean isWhollyVacation(Period period) {
    return period
        .first()
        .datesUntil(period.last().plusDays(1))
        .allMatch(day -> isVacation(day) || !isOfficiallyWorked(day));
  }

  /** The last day of a span that begins on {@code start}, which is not counted itself. */
  public Deadline after(LocalDate start, Span span) {
    LocalDate day =
        switch (span.unit()) {
          case WORKING_DAYS -> workingDaysLater(start, span.count());
          case CALENDAR_DAYS -> nextWorked(start.plusDays(span.count()));
          case MONTHS -> nextWorked(start.plusMonths(span.count()));
          case YEARS -> nextWorked(start.plusYears(span.count()));
        };
    return new Deadline(day, isProvisional(day) || isProvisional(start));
  }

  /** The last day of what begins on {@code start}: a span after it, or the next such day. */
  public Deadline by(LocalDate start, Term term) {
    if (term instanceof Span span) return after(start, span);
    LocalDate day = ((Yearly) term).onOrAfter(start);
    return new Deadline(day, isProvisional(day));
  }

  /** The working days after {@code start} up to and including {@code end}; 0 if it is not later. */
  public Counted workingDaysBetween(LocalDate start, LocalDate end) {
    int count = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      if (isWorked(day)) count++;
    }
    return new Counted(count, end.isAfter(start) && (isProvisional(start) || isProvisional(end)));
  }

  private LocalDate workingDaysLater(LocalDate start, int count) {
    LocalDate day = start;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      if (isWorked(day)) left--;
    }
    return day;
  }

  private LocalDate nextWorked(LocalDate last) {
    LocalDate day = last;
    while (!isWorked(day)) day = day.plusDays(1);
    return day;
  }

  private boolean isWorked(LocalDate day) {
    return isOfficiallyWorked(day) && (vacationsCount || !isVacation(day));
  }

  private boolean isOfficiallyWorked(LocalDate day) {
    Boolean off = offByDay.get(day);
    if (off != null) return !off;
    if (isProvisional(day) && OFF_BY_LAW.contains(MonthDay.from(day))) return false;
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingCalendar calendar
        && zone.equals(calendar.zone)
        && offByDay.equals(calendar.offByDay)
        && knownFrom.equals(calendar.knownFrom)
        && knownUntil.equals(calendar.knownUntil)
        && vacations.equals(calendar.vacations)
        && vacationsCount == calendar.vacationsCount;
  }

  @Override
  public int hashCode() {
    return Objects.hash(zone, offByDay, knownFrom, knownUntil, vacations, vacationsCount);
  }
}
