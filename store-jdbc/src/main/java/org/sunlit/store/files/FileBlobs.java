package org.sunlit.store.files;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.sunlit.store.Blobs;

/**
 * Keeps files in a folder, which several nodes may share. Thread-safe.
 *
 * <pre>{@code
 * Sunlit.of(school).store(store).blobs(FileBlobs.in(Path.of("data/files")))
 * }</pre>
 *
 * <p>A file is written beside its place, forced to the disk, moved there in one step, and the
 * folder is forced to the disk too. Nothing is ever changed, so a copy of the folder is a backup.
 */
public final class FileBlobs implements Blobs {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
  private static final String COMING = "coming";
  private static final int BUFFER = 64 * 1024;

  private final Path folder;

  private FileBlobs(Path folder) {
    this.folder = folder;
  }

  /** In a folder, which is made if it is not there; nobody else is to write in it. */
  public static FileBlobs in(Path folder) {
    try {
      Files.createDirectories(folder.resolve(COMING));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new FileBlobs(folder);
  }

  @Override
  public void keep(String name, InputStream bytes) throws IOException {
    Path place = place(name);
    Path coming = coming(name);
    try {
      write(coming, bytes);
      Path above = above(name);
      Files.createDirectories(above);
      Files.move(coming, place, StandardCopyOption.ATOMIC_MOVE);
      force(above);
      force(folder);
    } catch (IOException failed) {
      boolean full = isFull();
      clear(coming, failed);
      throw full ? new Full(failed) : failed;
    } catch (RuntimeException refused) {
      clear(coming, refused);
      throw refused;
    }
  }

  private static void write(Path coming, InputStream bytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (FileChannel out =
        FileChannel.open(coming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        put(out, ByteBuffer.wrap(buffer, 0, read));
      }
      out.force(true);
    }
  }

  private static void put(FileChannel out, ByteBuffer part) throws IOException {
    while (part.hasRemaining()) out.write(part);
  }

  private static void clear(Path coming, Exception why) {
    try {
      Files.deleteIfExists(coming);
    } catch (IOException alsoFailed) {
      why.addSuppressed(alsoFailed);
    }
  }

  /** To be asked while the half file is there. */
  private boolean isFull() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < BUFFER;
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Makes a name in a folder outlast a power cut, where folders can be opened. */
  private static void force(Path folder) throws IOException {
    if (File.separatorChar != '/') return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public OptionalLong size(String name) throws IOException {
    try {
      return OptionalLong.of(Files.size(place(name)));
    } catch (NoSuchFileException none) {
      return OptionalLong.empty();
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    try {
      return Files.newInputStream(place(name));
    } catch (NoSuchFileException none) {
      FileNotFoundException missing = new FileNotFoundException(place(name).toString());
      missing.initCause(none);
      throw missing;
    }
  }

  @Override
  public void remove(String name) throws IOException {
    Files.deleteIfExists(coming(name));
    Files.deleteIfExists(place(name));
  }

  private Path coming(String name) {
    return folder.resolve(COMING).resolve(checked(name));
  }

  private Path place(String name) {
    return above(name).resolve(name);
  }

  private Path above(String name) {
    return folder.resolve(checked(name).substring(0, 2));
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a name is 64 hexadecimal digits: " + name);
    }
    return name;
  }
}
