package org.sunlit.demo.scenario;

import java.time.Instant;
import java.time.InstantSource;

/** The scenario's time: stands still until the next step. */
final class SimulatedClock implements InstantSource {
  private volatile Instant now;

  SimulatedClock(Instant start) {
    this.now = start;
  }

  void advance(Instant to) {
    if (to.isBefore(now)) throw new IllegalArgumentException("time goes forward, given: " + to);
    now = to;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
