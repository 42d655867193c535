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
    return named(prefix, new BigInteger(ID_BITS, random));
  }

  private static String named(String prefix, BigInteger number) {
    String tail = number.toString(Character.MAX_RADIX);
    return prefix + "-" + "0".repeat(20 - tail.length()) + tail;
  }

  /** The id that always belongs to this key: the same form, and nothing of the key shows in it. */
  public static SubjectId of(String prefix, String key) {
    BigInteger hash = new BigInteger(1, Bytes.sha256(Bytes.utf8(key)).toArray());
    return new SubjectId(named(prefix, hash.shiftRight(Bytes.HASH_BITS - ID_BITS)));
  }

  public Bytes salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Bytes.of(salt);
  }
}
