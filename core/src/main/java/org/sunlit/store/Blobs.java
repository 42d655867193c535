package org.sunlit.store;

import java.io.InputStream;
import java.util.OptionalLong;
import org.sunlit.record.Digest;

/** The port to where files are kept, by the SHA-256 of their bytes. Thread-safe. */
public interface Blobs {

  /** What was kept. */
  record Kept(Digest sha256, long size) {}

  /**
   * Keeps a file; the same bytes again change nothing.
   *
   * @param most the number of bytes allowed
   * @throws TooLarge if there are more; nothing is kept then
   */
  Kept keep(InputStream bytes, long most);

  /** How many bytes the file has; nothing if there is none. */
  OptionalLong size(Digest sha256);

  /**
   * Opens a file.
   *
   * @throws IllegalArgumentException if there is none
   */
  InputStream open(Digest sha256);

  /** More bytes than allowed. */
  final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLarge(long most) {
      super("a file may have at most " + most + " bytes");
    }
  }
}
