package org.sunlit.record;

import org.jspecify.annotations.Nullable;

/**
 * What goes with an order.
 *
 * @param expected the version of the subject that the actor looked at; none to take any
 * @param key makes sending it again harmless; none if it is sent once
 */
public record Envelope(@Nullable Long expected, @Nullable String key) {
  public static final Envelope PLAIN = new Envelope(null, null);

  public static Envelope expecting(long version) {
    return new Envelope(version, null);
  }

  public Envelope key(String key) {
    return new Envelope(expected, key);
  }
}
