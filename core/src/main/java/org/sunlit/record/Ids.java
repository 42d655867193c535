package org.sunlit.record;

import java.math.BigInteger;
import java.util.Random;

/** The one source of new ids and of salts. */
public final class Ids {
  private static final int ID_BITS = 100;
  private static final int SALT_BYTES = 32;

  private final Random random;

  /**
   * @param random a {@link java.security.SecureRandom}; a seeded one makes demos and tests
   *     repeatable and nothing secret
   */
  public Ids(Random random) {
    this.random = random;
  }

  /**
   * A new id: the prefix, a hyphen and twenty letters and digits that tell nothing of time or
   * order.
   */
  public String next(String prefix) {
    String tail = new BigInteger(ID_BITS, random).toString(Character.MAX_RADIX);
    return prefix + "-" + "0".repeat(20 - tail.length()) + tail;
  }

  public Bytes salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Bytes.of(salt);
  }
}
