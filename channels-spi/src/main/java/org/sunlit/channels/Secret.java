package org.sunlit.channels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A password, token or key among the settings of an outlet: it is never printed. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * @throws IllegalArgumentException for a blank text
   */
  public static Secret parse(String value) {
    if (value.isBlank()) throw new IllegalArgumentException("a secret must not be blank");
    return new Secret(value);
  }

  /** The secret itself, for whom it is meant and nobody else. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  /** Tells nothing of the secret. */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "***";
  }
}
