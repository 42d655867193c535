package org.sunlit.demo.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder a walkthrough writes to: new, empty, or marked as ours and then emptied. */
public final class Places {
  private static final String MARK = "sunlit-demo.txt";
  private static final String NOTE =
      """
      本文件夹由 sunlit-demo 生成，再次运行时其中内容会全部清除。
      Made by sunlit-demo, which clears everything here when it runs again.
      """;

  private Places() {}

  /**
   * Makes a folder ready.
   *
   * @throws Complaint if it holds what is not ours, or cannot be written
   */
  public static Path ready(String given) {
    Map<String, String> named = Map.of("folder", given);
    try {
      Path folder = Path.of(given).toAbsolutePath().normalize();
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new Complaint("{folder} 不是文件夹", "{folder} is not a folder", named);
      }
      Files.createDirectories(folder);
      List<Path> inside = inside(folder);
      if (!inside.isEmpty() && !Files.isRegularFile(folder.resolve(MARK))) {
        throw new Complaint(
            "{folder} 中有其他文件，请换一个空文件夹", "{folder} holds other files; name an empty folder", named);
      }
      for (Path each : inside) delete(each);
      Files.writeString(folder.resolve(MARK), NOTE, StandardCharsets.UTF_8);
      return folder;
    } catch (IOException | java.nio.file.InvalidPathException fault) {
      throw new Complaint("文件夹 {folder} 无法使用", "the folder {folder} cannot be used", named);
    }
  }

  /**
   * The same, but a folder that keeps the record of a walkthrough stays as it is.
   *
   * @throws Complaint if it holds what is not ours, or cannot be written
   */
  public static Path kept(String given) {
    try {
      Path folder = Path.of(given).toAbsolutePath().normalize();
      boolean ours = Files.isRegularFile(folder.resolve(MARK));
      return ours && Walked.in(folder).isPresent() ? folder : ready(given);
    } catch (java.nio.file.InvalidPathException fault) {
      return ready(given);
    }
  }

  /** A fresh folder that nobody asked for; {@link #delete} takes it away. */
  public static Path temporary() {
    try {
      return Files.createTempDirectory("sunlit-demo");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** The front page of a site that an outlet keeps in this folder, else the folder. */
  public static Path within(String folder) {
    Path index = Path.of(folder, "site", "index.html");
    return Files.exists(index) ? index : Path.of(folder);
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** The same of a folder that nobody needs any more. */
  public static void discard(Path path) {
    try {
      delete(path);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }

  /** Deletes a file, or a folder with all that is in it; never follows a link. */
  public static void delete(Path path) throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
              throws IOException {
            if (fault != null) throw fault;
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
