package org.sunlit.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunlit.words.Words;

/** A number of working or calendar days; the text form is {@code 10 wd} or {@code 3 d}. */
public record Span(int days, Unit unit) {
  /** What is counted. */
  public enum Unit {
    WORKING_DAYS,
    CALENDAR_DAYS
  }

  private static final Pattern FORM = Pattern.compile("(\\d{1,4}) ?(wd|d)");

  public Span {
    if (days < 0) throw new IllegalArgumentException("a span is not negative, given: " + days);
  }

  public static Span workingDays(int days) {
    return new Span(days, Unit.WORKING_DAYS);
  }

  public static Span calendarDays(int days) {
    return new Span(days, Unit.CALENDAR_DAYS);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Span parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("a span is written like 10 wd or 3 d, given: " + text);
    }
    int days = Integer.parseInt(found.group(1));
    return found.group(2).equals("wd") ? workingDays(days) : calendarDays(days);
  }

  public Words words() {
    return unit == Unit.WORKING_DAYS
        ? new Words(days + "个工作日", days + " working days")
        : new Words(days + "日", days + " days");
  }

  @Override
  public String toString() {
    return days + (unit == Unit.WORKING_DAYS ? " wd" : " d");
  }
}
