package org.sunlit.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/**
 * A number of working days, calendar days, months or years; the text form is {@code 10 wd}, {@code
 * 3 d}, {@code 6 m} or {@code 1 y}.
 */
public record Span(int count, Unit unit) implements Term {
  /** What is counted. */
  public enum Unit {
    WORKING_DAYS("wd", "个工作日", "working day"),
    CALENDAR_DAYS("d", "日", "day"),
    MONTHS("m", "个月", "month"),
    YEARS("y", "年", "year");

    private final String sign;
    private final String zh;
    private final String en;

    Unit(String sign, String zh, String en) {
      this.sign = sign;
      this.zh = zh;
      this.en = en;
    }
  }

  private static final Pattern FORM = Pattern.compile("(\\d{1,4}) ?(wd|d|m|y)");

  public Span {
    if (count < 0) throw new IllegalArgumentException("a span is not negative, given: " + count);
  }

  public static Span workingDays(int count) {
    return new Span(count, Unit.WORKING_DAYS);
  }

  public static Span calendarDays(int count) {
    return new Span(count, Unit.CALENDAR_DAYS);
  }

  public static Span months(int count) {
    return new Span(count, Unit.MONTHS);
  }

  public static Span years(int count) {
    return new Span(count, Unit.YEARS);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Span parse(String text) {
    Matcher found = FORM.matcher(text);
    if (found.matches()) {
      for (Unit unit : Unit.values()) {
        if (unit.sign.equals(found.group(2))) {
          return new Span(Integer.parseInt(found.group(1)), unit);
        }
      }
    }
    throw new IllegalArgumentException(
        "a span is written like 10 wd, 3 d, 6 m or 1 y, given: " + text);
  }

  @Override
  public Words words() {
    return new Words(count + unit.zh, count + " " + unit.en + (count == 1 ? "" : "s"));
  }

  @Override
  public String toString() {
    return count + " " + unit.sign;
  }
}
