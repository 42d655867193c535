package org.sunlit.channels.website.root;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A web root on this machine: a folder, or a link into the folder of releases beside it. */
public final class LocalRoot implements WebRoot {
  /** The disk takes its time over each file, but over many at once hardly more. */
  private static final int AT_ONCE = 16;

  private final Path folder;

  public LocalRoot(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    try {
      return Optional.of(Files.newInputStream(folder.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public OutputStream create(String name) throws IOException {
    Path file = folder.resolve(name);
    try {
      return Files.newOutputStream(file);
    } catch (NoSuchFileException e) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.newOutputStream(file);
    }
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    if (names.isEmpty()) return;
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, names.size()));
    try {
      List<Future<?>> all = new ArrayList<>();
      for (String each : names) all.add(threads.submit(() -> sync(each)));
      for (Future<?> each : all) each.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing");
    } catch (ExecutionException e) {
      throw new IOException("cannot write to the disk", e.getCause());
    } finally {
      threads.shutdown();
    }
  }

  private void sync(String name) {
    try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void move(String from, String to) throws IOException {
    Files.move(
        folder.resolve(from),
        folder.resolve(to),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String name) throws IOException {
    Path file = folder.resolve(name);
    try {
      Files.deleteIfExists(file);
      deleteEmpty(file.getParent());
    } catch (IOException e) {
      // Below a file there is nothing to delete, though the system calls that an error.
      if (!standsBelowAFile(file)) throw e;
    }
  }

  private boolean standsBelowAFile(Path file) {
    for (Path each = file.getParent(); each != null && isInside(each); each = each.getParent()) {
      if (Files.isRegularFile(each)) return true;
    }
    return false;
  }

  private void deleteEmpty(@Nullable Path parent) throws IOException {
    try {
      for (Path each = parent; each != null && isInside(each); each = each.getParent()) {
        Files.deleteIfExists(each);
      }
    } catch (DirectoryNotEmptyException e) {
      return;
    }
  }

  private boolean isInside(Path each) {
    return !each.equals(folder) && each.startsWith(folder);
  }

  @Override
  public List<String> list(String below) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(below))) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> below + "/" + each.getFileName())
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  @Override
  public List<String> walk() throws IOException {
    if (!Files.exists(folder)) return List.of();
    Path real = folder.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      return all.filter(Files::isRegularFile)
          .map(each -> real.relativize(each).toString().replace('\\', '/'))
          .toList();
    }
  }

  @Override
  public boolean replacesAtomically() {
    return true;
  }

  @Override
  public int writers() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public String release() throws IOException {
    if (!Files.isSymbolicLink(folder)) return PLAIN;
    return String.valueOf(Files.readSymbolicLink(folder).getFileName());
  }

  @Override
  public Optional<WebRoot> prepare(String release) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !linksWork()) {
      return Optional.empty();
    }
    Path fresh = releases().resolve(release);
    deleteAll(fresh);
    Files.createDirectories(fresh);
    return Optional.of(new LocalRoot(fresh));
  }

  /** Some file systems and some rights forbid links; then the root stays a plain folder. */
  private boolean linksWork() throws IOException {
    Path parent = releases().toAbsolutePath().getParent();
    if (parent == null) return false;
    Files.createDirectories(parent);
    Path trial = parent.resolve("." + folder.getFileName() + ".link");
    try {
      Files.deleteIfExists(trial);
      Files.createSymbolicLink(trial, Path.of("nowhere"));
      return true;
    } catch (UnsupportedOperationException | IOException e) {
      return false;
    } finally {
      Files.deleteIfExists(trial);
    }
  }

  @Override
  public void show(String release) throws IOException {
    Path link = folder.resolveSibling("." + folder.getFileName() + ".next");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(releases().getFileName().toString(), release));
    Files.move(link, folder, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> all = Files.list(releases())) {
      for (Path each : all.filter(other -> !other.endsWith(release)).toList()) deleteAll(each);
    }
  }

  private Path releases() {
    return folder.resolveSibling(folder.getFileName() + ".releases");
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }
}
