package org.sunlit.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Shares are exact, whatever the numbers. */
class FractionPropertiesTest {

  @Provide
  Arbitrary<Fraction> fractions() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9999),
            Arbitraries.integers().between(1, 9999),
            Arbitraries.of(true, false),
            Arbitraries.of(Denominator.class))
        .filter((a, b, moreThan, of) -> a < b || (a.equals(b) && !moreThan))
        .as(Fraction::new);
  }

  @Property
  void reading_what_was_written_gives_the_same(@ForAll("fractions") Fraction share) {
    assertThat(Fraction.parse(share.toString())).isEqualTo(share);
  }

  /** The definition, in numbers without bounds: part / whole against numerator / denominator. */
  @Property
  void is_reached_as_the_cross_product_says(
      @ForAll("fractions") Fraction share,
      @ForAll @IntRange(min = 0) int part,
      @ForAll @IntRange(min = 1) int whole) {
    int compared = product(part, share.denominator()).compareTo(product(whole, share.numerator()));

    assertThat(share.isReachedBy(part, whole))
        .isEqualTo(compared > 0 || (compared == 0 && !share.moreThan()));
  }

  @Property
  void the_least_is_enough_and_one_less_is_not(
      @ForAll("fractions") Fraction share, @ForAll @IntRange(min = 1) int whole) {
    int least = Math.toIntExact(share.least(whole));

    assertThat(share.isReachedBy(least, whole)).isTrue();
    assertThat(share.isReachedBy(least - 1, whole)).isFalse();
    assertThat(least).isBetween(1, whole);
  }

  @Property
  void more_present_never_asks_for_fewer(
      @ForAll("fractions") Fraction share, @ForAll @IntRange(min = 0, max = 1_000_000) int whole) {
    assertThat(share.least(whole + 1)).isGreaterThanOrEqualTo(share.least(whole));
  }

  private static BigInteger product(int a, int b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
