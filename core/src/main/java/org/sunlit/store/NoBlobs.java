package org.sunlit.store;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.OptionalLong;

/** Where a host keeps the record but has not said where files go: takes none. */
public final class NoBlobs implements Blobs {
  @Override
  public void keep(String name, InputStream bytes) {
    throw new IllegalStateException(
        "no place for files: call .blobs(Blobs) before .open(), such as FileBlobs.in(folder)");
  }

  @Override
  public OptionalLong size(String name) {
    return OptionalLong.empty();
  }

  @Override
  public InputStream open(String name) throws FileNotFoundException {
    throw new FileNotFoundException(name);
  }

  @Override
  public void remove(String name) {}
}
