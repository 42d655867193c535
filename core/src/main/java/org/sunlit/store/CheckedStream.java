package org.sunlit.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;

/**
 * Bytes on their way out. The last of them are held back until all are known to be right: who reads
 * a damaged file meets {@link DamagedFile} in place of its end, and never has it whole.
 */
final class CheckedStream extends InputStream {
  private static final int HELD_BACK = 8192;

  private final InputStream bytes;
  private final Digest expected;
  private final long size;
  private final MessageDigest digest = MeasuredStream.sha256();

  /** What is given out, from {@code at} to {@code end}. */
  private byte[] given = new byte[HELD_BACK];

  /** What comes after it. */
  private byte[] ahead = new byte[HELD_BACK];

  private int at;
  private int end;
  private int aheadEnd = -1;
  private long seen;
  private boolean checked;
  private @Nullable DamagedFile damaged;

  CheckedStream(InputStream bytes, Digest expected, long size) {
    this.bytes = bytes;
    this.expected = expected;
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) return 0;
    if (at == end && !goesOn()) return -1;
    int count = Math.min(length, end - at);
    System.arraycopy(given, at, into, from, count);
    at += count;
    return count;
  }

  /** Gives out what was read ahead, now that it is known what comes after it. */
  private boolean goesOn() throws IOException {
    if (aheadEnd < 0) aheadEnd = fill(ahead);
    int following = aheadEnd == 0 ? 0 : fill(given);
    byte[] spent = given;
    given = ahead;
    ahead = spent;
    at = 0;
    end = aheadEnd;
    aheadEnd = following;
    return end > 0;
  }

  private int fill(byte[] into) throws IOException {
    if (damaged != null) throw damaged;
    int read = bytes.readNBytes(into, 0, into.length);
    digest.update(into, 0, read);
    seen += read;
    if (seen > size) throw damaged("more than its " + size + " bytes");
    if (read < into.length && !checked) check();
    return read;
  }

  private void check() throws DamagedFile {
    checked = true;
    if (seen < size) throw damaged(seen + " of its " + size + " bytes");
    Digest found = MeasuredStream.digest(digest);
    if (!found.equals(expected)) throw damaged(found.value());
  }

  private DamagedFile damaged(String found) {
    damaged = new DamagedFile(expected, found);
    return damaged;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
