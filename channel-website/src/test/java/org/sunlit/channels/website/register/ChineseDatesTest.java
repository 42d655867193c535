package org.sunlit.channels.website.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication.Days;

class ChineseDatesTest {
  private static Days days(String first, String last, boolean provisional) {
    return new Days(LocalDate.parse(first), LocalDate.parse(last), provisional);
  }

  @Test
  void an_instant_is_the_day_at_its_own_offset() {
    assertThat(ChineseDates.date(OffsetDateTime.parse("2026-03-09T00:30:00+08:00")))
        .isEqualTo("2026-03-09");
  }

  @Test
  void a_span_leaves_out_the_year_that_is_expected() {
    assertThat(ChineseDates.span(days("2026-03-09", "2026-03-12", false), 2026))
        .isEqualTo("3月9日至3月12日");
    assertThat(ChineseDates.span(days("2026-03-09", "2026-03-12", false), 2025))
        .isEqualTo("2026年3月9日至3月12日");
  }

  @Test
  void a_span_over_new_year_names_both_years() {
    assertThat(ChineseDates.span(days("2026-12-28", "2027-01-12", true), 2026))
        .isEqualTo("2026年12月28日至2027年1月12日（暂定）");
  }

  @Test
  void a_span_of_one_day_is_that_day() {
    assertThat(ChineseDates.span(days("2026-03-09", "2026-03-09", false))).isEqualTo("2026年3月9日");
  }
}
