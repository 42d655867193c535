package org.sunlit.channels.website;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which a reader only ever finds whole files: each is written under a temporary name
 * beside its place and moved there in one step. The temporary name follows from the place, so that
 * what a crash leaves is overwritten or discarded by the next attempt.
 */
final class FinishedFiles {
  private static final int BUFFER = 1 << 16;

  private final Path folder;

  FinishedFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes the file unless it already says the same. */
  void write(SitePath at, byte[] content) {
    if (read(at).filter(before -> Arrays.equals(before, content)).isPresent()) return;
    try (FileChannel out = openUnfinished(at)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) out.write(rest);
      out.force(true);
    } catch (IOException e) {
      throw failed(at, e);
    }
    finish(at);
  }

  /** What stands there; that it cannot be read is not the same as nothing. */
  Optional<byte[]> read(SitePath at) {
    try {
      return Optional.of(Files.readAllBytes(at.in(folder)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  /** Whether just these bytes stand there; reads them all, since a size proves nothing. */
  boolean holds(SitePath at, long size, String digest) {
    Path file = at.in(folder);
    try {
      if (Files.size(file) != size) return false;
      try (InputStream in = Files.newInputStream(file)) {
        Sha256 seen = Sha256.begin();
        byte[] buffer = new byte[BUFFER];
        for (int count; (count = in.read(buffer)) >= 0; ) seen.add(buffer, count);
        return seen.end().equals(digest);
      }
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  /**
   * Copies a stream beside its place without showing it yet.
   *
   * @return whether the bytes were those announced; if not, nothing is left of them
   */
  boolean stage(SitePath at, InputStream bytes, long size, String digest) throws IOException {
    Sha256 seen = Sha256.begin();
    long total = 0;
    try (FileChannel out = openUnfinished(at)) {
      byte[] buffer = new byte[BUFFER];
      for (int count; (count = bytes.read(buffer)) >= 0 && total <= size; total += count) {
        seen.add(buffer, count);
        ByteBuffer rest = ByteBuffer.wrap(buffer, 0, count);
        while (rest.hasRemaining()) out.write(rest);
      }
      out.force(true);
    }
    boolean announced = total == size && seen.end().equals(digest);
    if (!announced) discard(at);
    return announced;
  }

  /** Shows what was staged or written. */
  void finish(SitePath at) {
    try {
      Files.move(
          unfinished(at),
          at.in(folder),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  /** Forgets what was staged, if anything was. */
  void discard(SitePath at) {
    delete(at, unfinished(at));
  }

  /** Deletes the file, if there is one, and the folders that it leaves empty. */
  void delete(SitePath at) {
    delete(at, at.in(folder));
  }

  /** The names of the files directly in a folder below this one; none if it is not there yet. */
  List<SitePath> list(String below) {
    try (Stream<Path> files = Files.list(folder.resolve(below))) {
      return files
          .map(each -> below + "/" + each.getFileName())
          .filter(SitePath::fits)
          .map(SitePath::new)
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + below, e);
    }
  }

  /** Equal for as long as the same file stands there; every write brings a new one. */
  Object stamp(SitePath at) {
    try {
      BasicFileAttributes file = Files.readAttributes(at.in(folder), BasicFileAttributes.class);
      return List.of(file.lastModifiedTime(), file.size(), Optional.ofNullable(file.fileKey()));
    } catch (IOException e) {
      throw failed(at, e);
    }
  }

  private void delete(SitePath at, Path file) {
    try {
      Files.deleteIfExists(file);
      deleteEmpty(file.getParent());
    } catch (IOException e) {
      // Below a file there is nothing to delete, though the system calls that an error.
      if (at.ancestors().noneMatch(each -> Files.isRegularFile(each.in(folder)))) {
        throw failed(at, e);
      }
    }
  }

  private void deleteEmpty(@Nullable Path parent) throws IOException {
    try {
      for (Path each = parent;
          each != null && !each.equals(folder) && each.startsWith(folder);
          each = each.getParent()) {
        Files.deleteIfExists(each);
      }
    } catch (DirectoryNotEmptyException e) {
      return;
    }
  }

  private FileChannel openUnfinished(SitePath at) throws IOException {
    Path file = unfinished(at);
    Path parent = file.getParent();
    if (parent != null) Files.createDirectories(parent);
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  private Path unfinished(SitePath at) {
    Path file = at.in(folder);
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  /** Names the place inside the folder only, for the message may be shown. */
  private static UncheckedIOException failed(SitePath at, IOException cause) {
    return new UncheckedIOException(
        "cannot reach " + at + " (" + cause.getClass().getSimpleName() + ")", cause);
  }
}
