package org.sunlit.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An immutable run of bytes, equal by content. */
public final class Bytes {
  static final int HASH_BITS = 256;

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Bytes hex(String text) {
    return new Bytes(HexFormat.of().parseHex(text));
  }

  public static Bytes base64(String text) {
    return new Bytes(Base64.getDecoder().decode(text));
  }

  /** SHA-256 over the parts one after another; only the last may be of any length. */
  public static Bytes sha256(Bytes... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Bytes part : parts) digest.update(part.content);
      return new Bytes(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  public byte[] toArray() {
    return content.clone();
  }

  public String toUtf8() {
    return new String(content, StandardCharsets.UTF_8);
  }

  public String toBase64() {
    return Base64.getEncoder().encodeToString(content);
  }

  public String toHex() {
    return HexFormat.of().formatHex(content);
  }

  public int length() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** The length only: what is inside may be anything. */
  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
