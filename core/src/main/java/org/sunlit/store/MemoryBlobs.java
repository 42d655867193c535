package org.sunlit.store;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.sunlit.record.Bytes;

/** Keeps files in memory, for tests and demos. */
public final class MemoryBlobs implements Blobs {
  private final Map<String, Bytes> files = new ConcurrentHashMap<>();

  @Override
  public void keep(String name, InputStream bytes) throws IOException {
    files.put(name, Bytes.of(bytes.readAllBytes()));
  }

  @Override
  public OptionalLong size(String name) {
    Bytes file = files.get(name);
    return file == null ? OptionalLong.empty() : OptionalLong.of(file.length());
  }

  @Override
  public InputStream open(String name) throws IOException {
    Bytes file = files.get(name);
    if (file == null) throw new FileNotFoundException(name);
    return new ByteArrayInputStream(file.toArray());
  }

  @Override
  public void remove(String name) {
    files.remove(name);
  }
}
