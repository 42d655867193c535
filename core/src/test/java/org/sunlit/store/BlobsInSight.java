package org.sunlit.store;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Blobs of which a test sees what is there, and may damage it. */
public final class BlobsInSight implements Blobs {
  public final Map<String, byte[]> there = new TreeMap<>();

  /** Runs before anything is removed. */
  public Runnable beforeRemoval = () -> {};

  /** Runs while an upload is under way. */
  public Runnable amongBytes = () -> {};

  /** Worse than is promised: what breaks off leaves a part. */
  @Override
  public void keep(String name, InputStream bytes) throws IOException {
    there.put(name, new byte[] {1});
    amongBytes.run();
    there.put(name, bytes.readAllBytes());
  }

  @Override
  public OptionalLong size(String name) {
    byte[] bytes = there.get(name);
    return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
  }

  @Override
  public InputStream open(String name) throws IOException {
    byte[] bytes = there.get(name);
    if (bytes == null) throw new FileNotFoundException(name);
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public void remove(String name) {
    beforeRemoval.run();
    there.remove(name);
  }
}
