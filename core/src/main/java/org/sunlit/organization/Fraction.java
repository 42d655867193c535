package org.sunlit.organization;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/**
 * A share that has to be reached, such as a quorum or a majority; the text form is {@code at least
 * 2/3 of due} or {@code more than 1/2 of present}. Whole numbers only: nothing is ever rounded.
 *
 * @param moreThan whether the share itself is not enough yet
 */
public record Fraction(int numerator, int denominator, boolean moreThan, Denominator of) {
  private static final Pattern FORM =
      Pattern.compile(
          "(at least|more than) (\\d{1,4})/(\\d{1,4}) of (due|present|voting|returned|valid)");

  public Fraction {
    if (numerator < 1 || numerator > denominator || (moreThan && numerator == denominator)) {
      throw new IllegalArgumentException(
          "a share can be reached and is not nothing, given: " + numerator + "/" + denominator);
    }
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Fraction parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "a share is written like at least 2/3 of due or more than 1/2 of present, given: "
              + text);
    }
    return new Fraction(
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)),
        found.group(1).equals("more than"),
        Denominator.valueOf(found.group(4).toUpperCase(Locale.ROOT)));
  }

  /** The smallest number that reaches this share of a whole; of nobody nothing is reached. */
  public long least(int whole) {
    if (whole < 0) throw new IllegalArgumentException("a whole is not negative, given: " + whole);
    long product = (long) whole * numerator;
    long least = moreThan ? product / denominator + 1 : (product + denominator - 1) / denominator;
    return Math.max(least, 1);
  }

  public boolean isReachedBy(int part, int whole) {
    return part >= least(whole);
  }

  public Words words() {
    String share = numerator + "/" + denominator;
    return new Words(
        (moreThan ? "超过" : "不少于") + of.words().zh() + "的" + share,
        (moreThan ? "more than " : "at least ") + share + " of " + of.words().en());
  }

  @Override
  public String toString() {
    return (moreThan ? "more than " : "at least ")
        + numerator
        + "/"
        + denominator
        + " of "
        + of.code();
  }
}
