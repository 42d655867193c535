package org.sunlit.channels.wechat;

import java.time.LocalDate;
import org.sunlit.channels.Publication;

/** Days as Chinese readers write them. */
final class ChineseDays {
  private ChineseDays() {}

  static String of(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  static String of(Publication.Days days) {
    String last = days.last().getMonthValue() + "月" + days.last().getDayOfMonth() + "日";
    if (days.first().getYear() != days.last().getYear()) last = of(days.last());
    String span =
        days.first().equals(days.last()) ? of(days.first()) : of(days.first()) + "至" + last;
    return days.provisional() ? span + "（暂定）" : span;
  }
}
