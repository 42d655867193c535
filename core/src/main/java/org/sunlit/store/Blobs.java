package org.sunlit.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * The port to where the bytes of files lie. It knows names and nothing else: what a file is called,
 * who refers to it and what its digest is stands in the record ({@link KeptFiles}). Thread-safe,
 * and shared by all nodes. What it promises is checked by {@code BlobsContract}:
 *
 * <ol>
 *   <li>When {@link #keep} has returned, the bytes are there for every node and survive a crash.
 *   <li>When it has thrown, or its process was killed, nobody can open a part of them.
 *   <li>{@link #open} answers the same bytes each time, any number of times at once.
 *   <li>{@link #remove} leaves nothing, of what was kept as of what was begun; again it does
 *       nothing.
 * </ol>
 *
 * <p>A name is 64 lower-case hexadecimal digits, drawn at random for one upload and never used
 * again. So nothing has to be renamed, listed, locked or compared, and a store of objects needs no
 * more than these four: an upload that becomes visible as a whole (PUT, or a multi-part upload that
 * is aborted when the stream breaks off), GET, HEAD and DELETE.
 */
public interface Blobs {

  /**
   * Reads the bytes to their end and keeps them.
   *
   * @throws Full if there is no space left
   */
  void keep(String name, InputStream bytes) throws IOException;

  /** How many bytes are there under a name; nothing if there are none. */
  OptionalLong size(String name) throws IOException;

  /**
   * Opens what is kept under a name.
   *
   * @throws java.io.FileNotFoundException if nothing is
   */
  InputStream open(String name) throws IOException;

  /** Removes what is there under a name, if anything is. */
  void remove(String name) throws IOException;

  /** There is no space left. */
  final class Full extends IOException {
    private static final long serialVersionUID = 1L;

    public Full(IOException why) {
      super("no space left for files", why);
    }
  }
}
