package org.sunlit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "at least 2/3 of due, 9, 6",
    "at least 2/3 of due, 10, 7",
    "at least 2/3 of due, 13, 9",
    "at least 1/2 of due, 13, 7",
    "at least 1/1 of due, 13, 13",
    "more than 1/2 of present, 8, 5",
    "more than 1/2 of present, 9, 5",
    "more than 2/3 of valid, 9, 7",
    "at least 1/1000 of voting, 1, 1",
    "at least 2/3 of due, 2147483647, 1431655765"
  })
  void asks_for_a_whole_number_that_is_enough(String share, int whole, long least) {
    assertThat(Fraction.parse(share).least(whole)).isEqualTo(least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at least 1/2 of valid", "more than 1/2 of valid"})
  void is_reached_by_nobody_where_nobody_is(String share) {
    assertThat(Fraction.parse(share).isReachedBy(0, 0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2/3",
        "2/3 of due",
        "at least 0/3 of due",
        "at least 4/3 of due",
        "more than 1/1 of due",
        "at least 1/0 of due",
        "at least 2/3 of members",
        "At least 2/3 of due",
        "at least -1/3 of due"
      })
  void is_written_in_one_way_only(String text) {
    assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void speaks_to_people() {
    assertThat(Fraction.parse("at least 2/3 of due").words().zh()).isEqualTo("不少于应到人数的2/3");
    assertThat(Fraction.parse("more than 1/2 of valid").words().zh()).isEqualTo("超过有效票数的1/2");
    assertThat(Fraction.parse("more than 1/2 of present").words().en())
        .isEqualTo("more than 1/2 of those present");
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_body_has_shares_with_a_basis(BodyKind kind) {
    assertThat(kind.quorum().of()).isEqualTo(Denominator.DUE);
    assertThat(kind.majority().least(100)).isGreaterThanOrEqualTo(50);
    assertThat(kind.basis()).isNotBlank();
    assertThat(kind.confidence()).isNotNull();
  }
}
