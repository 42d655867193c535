package org.sunlit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunlit.json.Holidays;

class WorkingCalendarTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final WorkingCalendar calendar = Holidays.announced(ZONE, Map.of(), 0);

  @ParameterizedTest
  @CsvSource({
    "2026-02-10,5,2026-02-24",
    "2026-02-10,15,2026-03-09",
    "2026-02-10,20,2026-03-16",
    "2026-09-15,5,2026-09-21",
    "2026-09-15,15,2026-10-12",
    "2026-09-15,20,2026-10-19",
    "2026-11-23,5,2026-11-30",
    "2026-11-23,15,2026-12-14",
    "2026-11-23,20,2026-12-21",
    "2026-12-01,20,2026-12-29"
  })
  void counts_working_days_without_the_first(LocalDate start, int days, LocalDate end) {
    assertThat(calendar.after(start, Span.workingDays(days))).isEqualTo(new Deadline(end, false));
    assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"2023,249", "2024,251", "2025,248", "2026,248"})
  void knows_the_official_years(int year, int workingDays) {
    LocalDate first = LocalDate.of(year, 1, 1);
    long count = first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay).count();

    assertThat(count).isEqualTo(workingDays);
  }

  @Test
  void works_on_make_up_days() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 15))).isFalse();
  }

  @Test
  void calls_everything_beyond_the_last_known_year_provisional() {
    assertThat(calendar.after(LocalDate.of(2026, 12, 4), Span.workingDays(20)).provisional())
        .isTrue();
    WorkingCalendar told = Holidays.announced(ZONE, Map.of(LocalDate.of(2027, 1, 1), true), 2027);
    assertThat(told.knownUntil()).isEqualTo(Year.of(2027));
    assertThat(told.after(LocalDate.of(2026, 12, 31), Span.workingDays(1)))
        .isEqualTo(new Deadline(LocalDate.of(2027, 1, 4), false));
  }

  @Test
  void moves_a_last_calendar_day_that_is_off_to_the_next_working_day() {
    assertThat(calendar.after(LocalDate.of(2026, 9, 28), Span.calendarDays(3)).day())
        .isEqualTo(LocalDate.of(2026, 10, 8));
  }

  @Test
  void reads_a_day_in_the_schools_zone() {
    assertThat(calendar.dayOf(Instant.parse("2026-03-09T16:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 3, 10));
  }

  @Test
  void refuses_spans_it_cannot_read() {
    assertThat(Span.parse("10 wd")).isEqualTo(Span.workingDays(10));
    assertThatThrownBy(() -> Span.parse("ten")).hasMessageContaining("10 wd");
    assertThatThrownBy(() -> new Period(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
