package org.sunlit.catalog;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * When items of an entry are disclosed (C6.4): as they arise, or once in every period.
 *
 * @param cycle the periods; none for what is disclosed as it arises
 */
public record Timing(@Nullable Cycle cycle) {
  /** Within so many days of being made or obtained, as the parameter of that name says. */
  public static final Timing IMMEDIATE = new Timing(null);

  public static Timing periodic(Cycle cycle) {
    return new Timing(cycle);
  }

  public boolean isPeriodic() {
    return cycle != null;
  }

  public Label label() {
    return cycle == null
        ? new Label("immediate", new Words("即时公开", "as it arises"))
        : new Label("periodic", cycle.words());
  }

  /**
   * Periods without a gap.
   *
   * @param from the day of the year on which the first of them begins
   * @param daysAfter how many calendar days after its last day a period is disclosed at the latest
   */
  public record Cycle(Every every, MonthDay from, int daysAfter) {
    public Cycle {
      if (daysAfter < 0) {
        throw new IllegalArgumentException("a period is over before it is due: " + daysAfter);
      }
      if (from.equals(MonthDay.of(2, 29))) {
        throw new IllegalArgumentException("a period that begins on 29 February rarely begins");
      }
    }

    /** How often. */
    public enum Every {
      MONTH(1, "每月", "monthly"),
      QUARTER(3, "每季度", "quarterly"),
      HALF_YEAR(6, "每半年", "half-yearly"),
      YEAR(12, "每年", "yearly");

      private final int months;
      private final Words words;

      Every(int months, String zh, String en) {
        this.months = months;
        this.words = new Words(zh, en);
      }

      public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }

    /** The first day of the period that the day lies in. */
    public LocalDate beginning(LocalDate day) {
      LocalDate first = from.atYear(day.getYear() - 1);
      while (!first.plusMonths(every.months).isAfter(day)) first = first.plusMonths(every.months);
      return first;
    }

    /** The last day of the period that the day lies in. */
    public LocalDate end(LocalDate day) {
      return beginning(day).plusMonths(every.months).minusDays(1);
    }

    /** When the period that the day lies in has to be disclosed at the latest. */
    public LocalDate due(LocalDate day) {
      return end(day).plusDays(daysAfter);
    }

    Words words() {
      return new Words(
          every.words.zh() + "，期满后" + daysAfter + "日内",
          every.words.en() + ", within " + daysAfter + " days of its end");
    }
  }
}
