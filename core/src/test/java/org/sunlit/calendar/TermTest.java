package org.sunlit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
  @ParameterizedTest
  @CsvSource({
    "10 wd,10个工作日,10 working days",
    "1 wd,1个工作日,1 working day",
    "3 d,3日,3 days",
    "6 m,6个月,6 months",
    "1 y,1年,1 year",
    "10-31,每年10月31日前,by 31 October of each year"
  })
  void is_read_as_it_is_written(String text, String zh, String en) {
    Term term = Term.parse(text);

    assertThat(term).hasToString(text);
    assertThat(term.words().zh()).isEqualTo(zh);
    assertThat(term.words().en()).isEqualTo(en);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten", "10", "10 w", "-1 d", "", "1.5 d", "13-01", "02-30", "02-29"})
  void is_nothing_else(String text) {
    assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_day_of_the_year_comes_once_a_year_and_on_the_day_itself() {
    Yearly report = Yearly.on(10, 31);

    assertThat(report.onOrAfter(LocalDate.parse("2026-10-31"))).isEqualTo("2026-10-31");
    assertThat(report.onOrAfter(LocalDate.parse("2026-11-01"))).isEqualTo("2027-10-31");
  }

  @Test
  void a_period_does_not_end_before_it_begins() {
    assertThatThrownBy(
            () -> new Period(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-01")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
