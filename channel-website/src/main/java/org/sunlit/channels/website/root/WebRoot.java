package org.sunlit.channels.website.root;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A folder that a web server shows, near or far, as the few operations that a site needs. Each
 * either takes effect as a whole or not at all, but for {@link #create}. Names are relative, with
 * slashes; folders come with their first file and go with their last.
 *
 * <p>A root may be a link to one of several releases that stand beside it. Then a whole site can be
 * made out of sight and shown in one step.
 */
public interface WebRoot extends AutoCloseable {

  /** The release of a root that is a plain folder, or that does not exist yet. */
  String PLAIN = "0";

  /** The bytes of a file; empty if there is none. */
  Optional<InputStream> open(String name) throws IOException;

  /**
   * A new file, or an old one emptied; complete once the stream is closed. Half a file can be seen
   * meanwhile, so only under a name that nobody asks for.
   */
  OutputStream create(String name) throws IOException;

  /**
   * Makes sure that files which were just created outlast a power cut, as far as the root can; many
   * at once cost hardly more than one.
   */
  void sync(Collection<String> names) throws IOException;

  /** Gives a file another name in the same folder, in place of whatever has that name. */
  void move(String from, String to) throws IOException;

  /** Deletes a file, if it is there. */
  void delete(String name) throws IOException;

  /** The names of the files directly in a folder; none if there is no such folder. */
  List<String> list(String folder) throws IOException;

  /** The names of all files, in no order. */
  List<String> walk() throws IOException;

  /** Whether {@link #move} replaces in one step; if not, a file is missing for a moment. */
  boolean replacesAtomically() throws IOException;

  /** How many threads may use it at once. */
  default int writers() {
    return 1;
  }

  /** Which release is shown. */
  String release() throws IOException;

  /** An empty folder beside the one that is shown; empty where a root cannot be a link. */
  Optional<WebRoot> prepare(String release) throws IOException;

  /** Shows a prepared release from now on, and deletes all others. */
  void show(String release) throws IOException;

  /** Gives up a connection, if there is one; the next operation makes another. */
  @Override
  default void close() {}
}
