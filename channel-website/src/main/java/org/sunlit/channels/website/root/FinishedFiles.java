package org.sunlit.channels.website.root;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * A root in which a reader only ever finds whole files: each is written under a temporary name
 * beside its place and moved there in one step. The temporary name follows from the place, so that
 * what a crash leaves is overwritten or discarded by the next attempt.
 */
public final class FinishedFiles {
  private static final int BUFFER = 1 << 16;
  private static final int BATCH = 256;

  private final WebRoot root;

  /** Written, but not yet safe from a power cut; only where nobody reads yet. */
  private final Queue<String> unsafe = new ArrayDeque<>();

  private final boolean unseen;

  private FinishedFiles(WebRoot root, boolean unseen) {
    this.root = root;
    this.unseen = unseen;
  }

  /** Files that are read while they are written. */
  public static FinishedFiles in(WebRoot root) {
    return new FinishedFiles(root, false);
  }

  /** Files that nobody reads before {@link #settle}. */
  public static FinishedFiles unseenIn(WebRoot root) {
    return new FinishedFiles(root, true);
  }

  /** As many threads as may write here at once. */
  public Hands hands() {
    return new Hands(unseen ? root.writers() : 1);
  }

  /** Makes what was written last outlast a power cut. */
  public void settle() {
    try {
      root.sync(unsafe);
      unsafe.clear();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the files safe", e);
    }
  }

  /** Writes the file unless it already says the same. */
  public void write(SitePath at, byte[] content) {
    if (read(at).filter(before -> Arrays.equals(before, content)).isPresent()) return;
    create(at, content);
  }

  /** Writes the file without looking at what stands there. */
  public void create(SitePath at, byte[] content) {
    if (unseen) {
      // Nobody can meet half a file there, so it needs no other name first.
      write(at, at.value(), content);
      written(at);
      return;
    }
    stage(at, content);
    finish(List.of(at));
  }

  /** Writes the file beside its place without showing it yet. */
  public void stage(SitePath at, byte[] content) {
    write(at, unfinished(at), content);
  }

  private void write(SitePath at, String name, byte[] content) {
    try (OutputStream out = root.create(name)) {
      out.write(content);
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  /** What stands there; that it cannot be read is not the same as nothing. */
  public Optional<byte[]> read(SitePath at) {
    try {
      Optional<InputStream> file = root.open(at.value());
      if (file.isEmpty()) return Optional.empty();
      try (InputStream in = file.get()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  /** Whether just these bytes stand there; reads them all, since a size proves nothing. */
  public boolean holds(SitePath at, long size, String digest) {
    try {
      Optional<InputStream> file = root.open(at.value());
      if (file.isEmpty()) return false;
      try (InputStream in = file.get()) {
        Sha256 seen = Sha256.begin();
        long total = 0;
        byte[] buffer = new byte[BUFFER];
        for (int count; (count = in.read(buffer)) >= 0 && total <= size; total += count) {
          seen.add(buffer, count);
        }
        return total == size && seen.end().equals(digest);
      }
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  /**
   * Copies a stream beside its place without showing it yet.
   *
   * @return whether the bytes were those announced; if not, nothing is left of them
   * @throws IOException if the stream cannot be read
   */
  public boolean stage(SitePath at, InputStream bytes, long size, String digest)
      throws IOException {
    Sha256 seen = Sha256.begin();
    long total = 0;
    try (OutputStream out = opened(at)) {
      byte[] buffer = new byte[BUFFER];
      for (int count; (count = bytes.read(buffer)) >= 0 && total <= size; total += count) {
        seen.add(buffer, count);
        append(at, out, buffer, count);
      }
    }
    boolean announced = total == size && seen.end().equals(digest);
    if (!announced) discard(at);
    return announced;
  }

  private OutputStream opened(SitePath at) {
    try {
      return root.create(unfinished(at));
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  private static void append(SitePath at, OutputStream out, byte[] buffer, int count) {
    try {
      out.write(buffer, 0, count);
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  /** Shows what was staged, one after another in this order. */
  public void finish(List<SitePath> staged) {
    if (staged.isEmpty()) return;
    if (!unseen) {
      try {
        root.sync(staged.stream().map(FinishedFiles::unfinished).toList());
      } catch (IOException e) {
        throw failed(staged.get(0), e);
      }
    }
    staged.forEach(this::show);
  }

  private void show(SitePath at) {
    try {
      root.move(unfinished(at), at.value());
    } catch (IOException e) {
      throw failed(at, e);
    }
    if (unseen) written(at);
  }

  /** Of very many files only the last ones are remembered. */
  private synchronized void written(SitePath at) {
    unsafe.add(at.value());
    if (unsafe.size() > BATCH) unsafe.remove();
  }

  /** Forgets what was staged, if anything was. */
  public void discard(SitePath at) {
    delete(at, unfinished(at));
  }

  /** Forgets whatever was staged directly in a folder below this one. */
  public void discardAll(String below) {
    try {
      for (String each : root.list(below)) {
        if (isUnfinished(each)) root.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy " + below, e);
    }
  }

  /** Deletes the file, if there is one, and the folders that it leaves empty. */
  public void delete(SitePath at) {
    delete(at, at.value());
  }

  private void delete(SitePath at, String name) {
    try {
      root.delete(name);
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  /** The files directly in a folder below this one, sorted; none if it is not there yet. */
  public List<SitePath> list(String below) {
    try {
      return paths(root.list(below));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + below, e);
    }
  }

  /** All files, sorted. */
  public List<SitePath> all() {
    try {
      return paths(root.walk());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files", e);
    }
  }

  private static List<SitePath> paths(List<String> names) {
    return names.stream().filter(SitePath::fits).map(SitePath::new).sorted().toList();
  }

  private static String unfinished(SitePath at) {
    int name = at.value().lastIndexOf('/') + 1;
    return at.value().substring(0, name) + "." + at.value().substring(name) + ".part";
  }

  private static boolean isUnfinished(String name) {
    return name.startsWith(".", name.lastIndexOf('/') + 1) && name.endsWith(".part");
  }

  /** Names the place inside the folder only, for the message may be shown. */
  private static UncheckedIOException failed(SitePath at, IOException cause) {
    return new UncheckedIOException(
        "cannot reach " + at + " (" + cause.getClass().getSimpleName() + ")", cause);
  }
}
