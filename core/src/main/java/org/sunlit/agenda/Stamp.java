package org.sunlit.agenda;

import java.time.Instant;

/** Writes instants and positions so that they sort as text. */
public final class Stamp {
  /** Longer ago than anything that is archived. */
  private static final long BEGINNING = 100_000_000_000L;

  private Stamp() {}

  /** To the second; what follows it tells apart what is at the same one. */
  public static String of(Instant instant, String... more) {
    return "%013d/%s".formatted(instant.getEpochSecond() + BEGINNING, String.join("/", more));
  }

  static String of(long position) {
    return "%018d".formatted(position);
  }
}
