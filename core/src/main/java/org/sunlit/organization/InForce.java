package org.sunlit.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.words.Words;

/**
 * From which day until which something holds, both included; without the one it has always held,
 * without the other nobody has said until when.
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate until) {
  public static final InForce ALWAYS = new InForce(null, null);

  public InForce {
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " – " + until);
    }
  }

  public boolean on(LocalDate day) {
    return !isComing(day) && !isOver(day);
  }

  /** Whether it begins after the day. */
  public boolean isComing(LocalDate day) {
    return from != null && day.isBefore(from);
  }

  /** Whether it ended before the day. */
  public boolean isOver(LocalDate day) {
    return until != null && day.isAfter(until);
  }

  /** Whether there is a day on which both hold. */
  public boolean overlaps(InForce other) {
    boolean before = until != null && other.from != null && until.isBefore(other.from);
    boolean after = other.until != null && from != null && other.until.isBefore(from);
    return !before && !after;
  }

  public Words words() {
    String begin = from == null ? "" : from.toString();
    String end = until == null ? "" : until.toString();
    return new Words(begin + "至" + end, begin + " to " + end);
  }
}
