package org.sunlit.store;

import java.io.IOException;
import org.sunlit.record.Digest;

/** The bytes that lie where a file was kept are not those of the file. */
public final class DamagedFile extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedFile(Digest expected, String found) {
    super("附件已损坏或被调换 / a file is damaged or exchanged: expected " + expected + ", found " + found);
  }
}
