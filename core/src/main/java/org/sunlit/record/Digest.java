package org.sunlit.record;

import java.util.regex.Pattern;

/** 64 hexadecimal digits that bind an approval, a reference or a proof to exact bytes. */
public record Digest(String value) implements Comparable<Digest> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Digest {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a digest is 64 lower-case hexadecimal digits");
    }
  }

  /** The salted commitment to some bytes: without the salt nothing can be guessed from it. */
  public static Digest commitment(Bytes salt, Bytes content) {
    return new Digest(Bytes.sha256(Bytes.utf8("sunlit/content/v1\n"), salt, content).toHex());
  }

  /** The first twelve digits, for people to compare. */
  public String brief() {
    return value.substring(0, 12);
  }

  @Override
  public int compareTo(Digest other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
