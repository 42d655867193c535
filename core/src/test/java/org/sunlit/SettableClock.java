package org.sunlit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test sets. */
public final class SettableClock implements InstantSource {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private volatile Instant now;

  public SettableClock(String day) {
    this.now = LocalDate.parse(day).atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant instant) {
    now = instant;
  }

  /** Nine o'clock in the morning, in the school's zone. */
  public void day(LocalDate day) {
    now = day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
  }

  public LocalDate today() {
    return now.atZone(ZONE).toLocalDate();
  }
}
