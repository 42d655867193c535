package org.sunlit.protection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Numbers of resident identity cards (GB 11643): region, day of birth, sequence, check digit. */
final class ResidentNumber {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** What the first two digits may be: provinces, and since 2018 the regions outside. */
  private static final Set<String> REGIONS =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  private ResidentNumber() {}

  /** Whether these 18 characters are one. */
  static boolean isOne(String number) {
    return REGIONS.contains(number.substring(0, 2))
        && isDay(number.substring(6, 14))
        && number.substring(17).equalsIgnoreCase(check(number));
  }

  private static String check(String number) {
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) sum += (number.charAt(at) - '0') * WEIGHTS[at];
    return CHECK.substring(sum % 11, sum % 11 + 1);
  }

  private static boolean isDay(String digits) {
    try {
      LocalDate.of(
          Integer.parseInt(digits.substring(0, 4)),
          Integer.parseInt(digits.substring(4, 6)),
          Integer.parseInt(digits.substring(6)));
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
