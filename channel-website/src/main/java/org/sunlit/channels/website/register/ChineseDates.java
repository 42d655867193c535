package org.sunlit.channels.website.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.sunlit.channels.Publication.Days;

/** Days as a Chinese reader writes them. */
public final class ChineseDates {
  private ChineseDates() {}

  /** The day of an instant at its own offset, as in {@code 2026-03-09}. */
  public static String date(OffsetDateTime instant) {
    return instant.toLocalDate().toString();
  }

  /** As in {@code 2026年3月9日}. */
  public static String day(LocalDate day) {
    return day.getYear() + "年" + monthAndDay(day);
  }

  /** As in {@code 2026年3月9日至3月12日}; the second year only where it differs. */
  public static String span(Days days) {
    return marked(days, day(days.first()) + until(days));
  }

  /** As in {@code 3月9日至3月12日}, with years where any of them is not the one expected. */
  public static String span(Days days, int year) {
    boolean plain = days.first().getYear() == year && days.last().getYear() == year;
    return plain ? marked(days, monthAndDay(days.first()) + until(days)) : span(days);
  }

  private static String until(Days days) {
    if (days.first().equals(days.last())) return "";
    boolean sameYear = days.first().getYear() == days.last().getYear();
    return "至" + (sameYear ? monthAndDay(days.last()) : day(days.last()));
  }

  private static String marked(Days days, String text) {
    return days.provisional() ? text + "（暂定）" : text;
  }

  private static String monthAndDay(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
