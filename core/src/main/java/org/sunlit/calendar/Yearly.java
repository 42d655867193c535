package org.sunlit.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/**
 * The same day of every year, as {@code 10-31}. It is a date that an authority has set and no
 * period, so it stays where it is on a day off (Civil Code, art. 204).
 */
public record Yearly(MonthDay day) implements Term {
  private static final Pattern FORM = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

  public Yearly {
    if (day.equals(MonthDay.of(2, 29))) {
      throw new IllegalArgumentException("29 February does not come every year");
    }
  }

  public static Yearly on(int month, int dayOfMonth) {
    return new Yearly(MonthDay.of(month, dayOfMonth));
  }

  static boolean isWritten(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Yearly parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("a day of the year is written like 10-31, given: " + text);
    }
    try {
      return on(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    } catch (DateTimeException none) {
      throw new IllegalArgumentException("there is no such day of the year: " + text, none);
    }
  }

  /** The first such day that is not before {@code day}. */
  public LocalDate onOrAfter(LocalDate given) {
    LocalDate thisYear = day.atYear(given.getYear());
    return thisYear.isBefore(given) ? day.atYear(given.getYear() + 1) : thisYear;
  }

  @Override
  public Words words() {
    int month = day.getMonthValue();
    int dayOfMonth = day.getDayOfMonth();
    return new Words(
        "每年" + month + "月" + dayOfMonth + "日前",
        "by " + dayOfMonth + " " + titleCase(day.getMonth().name()) + " of each year");
  }

  private static String titleCase(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public String toString() {
    return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
  }
}
