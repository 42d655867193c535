package org.sunlit.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.sunlit.record.Bytes;
import org.sunlit.record.Digest;

/** Keeps files in memory, for tests and demos. */
public final class MemoryBlobs implements Blobs {
  private final Map<Digest, Bytes> files = new ConcurrentHashMap<>();

  @Override
  public Kept keep(InputStream bytes, long most) {
    try {
      byte[] read = bytes.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
      if (read.length > most) throw new TooLarge(most);
      Bytes file = Bytes.of(read);
      Digest digest = new Digest(Bytes.sha256(file).toHex());
      files.putIfAbsent(digest, file);
      return new Kept(digest, read.length);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public OptionalLong size(Digest sha256) {
    Bytes file = files.get(sha256);
    return file == null ? OptionalLong.empty() : OptionalLong.of(file.length());
  }

  @Override
  public InputStream open(Digest sha256) {
    Bytes file = files.get(sha256);
    if (file == null) throw new IllegalArgumentException("no such file: " + sha256);
    return new ByteArrayInputStream(file.toArray());
  }
}
