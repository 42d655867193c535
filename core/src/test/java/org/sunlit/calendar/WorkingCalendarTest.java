package org.sunlit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunlit.json.Holidays;
import org.sunlit.words.Words;

class WorkingCalendarTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final WorkingCalendar calendar = Holidays.announced(ZONE);

  /** As a notice for 2027 might have it. */
  private final WorkingCalendar told =
      calendar.told(
          Map.of(
              day("2027-01-01"), true,
              day("2027-01-02"), true,
              day("2027-01-03"), false),
          Year.of(2027));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Nested
  class WorkingDays {
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
    void are_counted_without_the_first_day(LocalDate start, int days, LocalDate end) {
      assertThat(calendar.after(start, Span.workingDays(days))).isEqualTo(new Deadline(end, false));
      assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(new Counted(days, false));
    }

    @ParameterizedTest
    @CsvSource({"2023,249", "2024,251", "2025,248", "2026,248"})
    void are_as_many_as_each_official_year_has(int year, int workingDays) {
      assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), endOf(year)))
          .isEqualTo(new Counted(workingDays, false));
    }

    private LocalDate endOf(int year) {
      return LocalDate.of(year, 12, 31);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-01-01,2026-01-03",
      "2026-02-15,2026-02-23",
      "2026-04-04,2026-04-06",
      "2026-05-01,2026-05-05",
      "2026-06-19,2026-06-21",
      "2026-09-25,2026-09-27",
      "2026-10-01,2026-10-07"
    })
    void are_none_on_the_official_days_off(LocalDate first, LocalDate last) {
      assertThat(first.datesUntil(last.plusDays(1)))
          .allMatch(each -> calendar.kind(each) == DayKind.OFF);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
    void are_made_up_for_on_weekends(LocalDate day) {
      assertThat(calendar.kind(day)).isEqualTo(DayKind.WORKING);
      assertThat(calendar.kind(day.plusWeeks(1))).isEqualTo(DayKind.OFF);
    }
  }

  @Nested
  class OtherSpans {
    @ParameterizedTest
    @CsvSource({
      "2026-09-28,3 d,2026-10-08",
      "2026-03-09,3 d,2026-03-12",
      "2026-03-09,0 d,2026-03-09",
      "2026-03-10,1 m,2026-04-10",
      "2026-08-31,1 m,2026-09-30",
      "2026-01-31,1 m,2026-02-28",
      "2025-12-31,2 m,2026-02-28",
      "2024-02-29,1 y,2025-02-28",
      "2025-08-20,2 m,2025-10-20",
      "2025-07-06,3 m,2025-10-09",
      "2025-05-01,1 y,2026-05-06"
    })
    void end_on_the_corresponding_day_or_the_next_working_one(
        LocalDate start, String span, LocalDate end) {
      assertThat(calendar.after(start, Span.parse(span))).isEqualTo(new Deadline(end, false));
    }

    @Test
    void do_not_give_way_on_a_weekend_that_is_worked() {
      assertThat(day("2026-02-28").getDayOfWeek()).hasToString("SATURDAY");
      assertThat(calendar.after(day("2026-01-28"), Span.months(1)).day())
          .isEqualTo(day("2026-02-28"));
    }
  }

  @Nested
  class BeyondWhatIsAnnounced {
    @Test
    void every_answer_is_provisional() {
      assertThat(calendar.knownUntil()).isEqualTo(Year.of(2026));
      assertThat(calendar.after(day("2026-12-04"), Span.workingDays(20)).provisional()).isTrue();
      assertThat(calendar.after(day("2026-12-04"), Span.months(2)).provisional()).isTrue();
      assertThat(calendar.after(day("2026-12-04"), Span.calendarDays(27)).provisional()).isFalse();
      assertThat(calendar.after(day("2026-12-04"), Span.calendarDays(28)).provisional()).isTrue();
      assertThat(calendar.workingDaysBetween(day("2026-12-30"), day("2027-01-05")).provisional())
          .isTrue();
      assertThat(calendar.kind(day("2027-03-01"))).isEqualTo(DayKind.PRESUMED_WORKING);
      assertThat(calendar.kind(day("2027-03-06"))).isEqualTo(DayKind.PRESUMED_OFF);
    }

    @Test
    void new_year_is_no_working_day_even_though_no_notice_says_so() {
      assertThat(day("2027-01-01").getDayOfWeek()).hasToString("FRIDAY");
      assertThat(calendar.kind(day("2027-01-01"))).isEqualTo(DayKind.PRESUMED_OFF);
      assertThat(calendar.after(day("2026-12-31"), Span.workingDays(1)))
          .isEqualTo(new Deadline(day("2027-01-04"), true));
    }

    @Test
    void before_the_first_notice_it_is_the_same() {
      assertThat(calendar.kind(day("2018-10-08"))).isEqualTo(DayKind.PRESUMED_WORKING);
      assertThat(calendar.after(day("2018-12-20"), Span.workingDays(15)).provisional()).isTrue();
    }
  }

  @Nested
  class WhenAYearIsAnnounced {
    @Test
    void what_was_provisional_is_projected_again_and_final() {
      Span span = Span.workingDays(3);

      assertThat(calendar.after(day("2026-12-30"), span))
          .isEqualTo(new Deadline(day("2027-01-05"), true));
      assertThat(told.after(day("2026-12-30"), span))
          .isEqualTo(new Deadline(day("2027-01-04"), false));
      assertThat(told.kind(day("2027-01-03"))).isEqualTo(DayKind.WORKING);
      assertThat(told.knownUntil()).isEqualTo(Year.of(2027));
    }

    @Test
    void what_was_known_before_stays() {
      assertThat(told.after(day("2026-02-10"), Span.workingDays(20)))
          .isEqualTo(calendar.after(day("2026-02-10"), Span.workingDays(20)));
      assertThat(calendar.told(Map.of(), Year.of(2020))).isEqualTo(calendar);
    }

    @Test
    void a_year_without_any_day_off_is_not_believed() {
      assertThatThrownBy(() -> calendar.told(Map.of(), Year.of(2027))).hasMessageContaining("2027");
      assertThatThrownBy(() -> calendar.told(Map.of(day("2028-01-01"), true), Year.of(2028)))
          .hasMessageContaining("2027");
      assertThatThrownBy(() -> calendar.told(Map.of(day("2027-01-03"), false), Year.of(2027)))
          .hasMessageContaining("2027");
    }

    @Test
    void days_without_the_claim_that_the_year_is_known_are_taken_and_stay_provisional() {
      WorkingCalendar partly = calendar.told(Map.of(day("2027-02-08"), true), Year.of(2026));

      assertThat(partly.kind(day("2027-02-08"))).isEqualTo(DayKind.PRESUMED_OFF);
    }
  }

  @Nested
  class Vacations {
    private final Vacation winter =
        new Vacation(
            new Words("寒假", "winter vacation"), new Period(day("2026-01-26"), day("2026-02-27")));
    private final WorkingCalendar ordinary = calendar.with(List.of(winter), true);
    private final WorkingCalendar closed = calendar.with(List.of(winter), false);

    @Test
    void are_known_and_change_nothing_by_default() {
      assertThat(ordinary.vacation(day("2026-02-02"))).contains(winter);
      assertThat(ordinary.isVacation(day("2026-01-25"))).isFalse();
      assertThat(ordinary.isVacation(day("2026-02-27"))).isTrue();
      assertThat(ordinary.kind(day("2026-02-02"))).isEqualTo(DayKind.WORKING);
      assertThat(ordinary.after(day("2026-01-23"), Span.workingDays(1)).day())
          .isEqualTo(day("2026-01-26"));
    }

    @Test
    void are_days_off_where_the_school_says_so() {
      assertThat(closed.isVacation(day("2026-02-02"))).isTrue();
      assertThat(closed.kind(day("2026-02-14"))).isEqualTo(DayKind.OFF);
      assertThat(closed.after(day("2026-01-23"), Span.workingDays(1)).day())
          .isEqualTo(day("2026-02-28"));
      assertThat(closed.after(day("2026-01-23"), Span.calendarDays(10)).day())
          .isEqualTo(day("2026-02-28"));
    }

    @Test
    void hold_a_period_whose_every_working_day_is_theirs() {
      assertThat(ordinary.isWhollyVacation(new Period(day("2026-01-24"), day("2026-02-10"))))
          .isTrue();
      assertThat(ordinary.isWhollyVacation(new Period(day("2026-01-23"), day("2026-02-10"))))
          .isFalse();
      assertThat(closed.isWhollyVacation(new Period(day("2026-02-20"), day("2026-02-28"))))
          .isFalse();
    }
  }

  @Test
  void reads_a_day_in_the_schools_zone() {
    assertThat(calendar.dayOf(Instant.parse("2026-03-09T16:30:00Z"))).isEqualTo(day("2026-03-10"));
  }

  @Test
  void calendars_of_the_same_days_are_equal() {
    assertThat(Holidays.announced(ZONE)).isEqualTo(calendar).hasSameHashCodeAs(calendar);
    assertThat(WorkingCalendar.of(ZONE, told.offByDay(), Year.of(2019), Year.of(2027)))
        .isEqualTo(told);
    assertThat(told).isNotEqualTo(calendar);
    assertThat(calendar.with(List.of(), false)).isNotEqualTo(calendar);
  }
}
