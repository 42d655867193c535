package org.sunlit.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sunlit.record.Digest;

/** Bytes on their way in: counted, digested, and cut off once there are too many. */
final class MeasuredStream extends InputStream {
  private final InputStream bytes;
  private final long most;
  private final MessageDigest digest = sha256();
  private long size;

  MeasuredStream(InputStream bytes, long most) {
    this.bytes = bytes;
    this.most = most;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static Digest digest(MessageDigest of) {
    return new Digest(HexFormat.of().formatHex(of.digest()));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = bytes.read(into, from, length);
    if (read <= 0) return read;
    size += read;
    if (size > most) throw new TooLarge(most);
    digest.update(into, from, read);
    return read;
  }

  long size() {
    return size;
  }

  /** Of all that was read; to be asked once. */
  Digest digest() {
    return digest(digest);
  }
}
