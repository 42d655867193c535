package org.sunlit.channels.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that stands in a directory, as relative paths with a digest of each file's bytes: two
 * are equal if nothing has changed in between. Times are no part of it.
 */
public record Footprint(SortedMap<String, String> files) {
  private static final String A_DIRECTORY = "directory";

  public Footprint {
    files = new TreeMap<>(files);
  }

  /** What stands in the directory now; nothing, if there is no such directory. */
  public static Footprint of(Path directory) {
    SortedMap<String, String> files = new TreeMap<>();
    if (!Files.exists(directory)) return new Footprint(files);
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.filter(path -> !path.equals(directory)).toList()) {
        String name = directory.relativize(each).toString().replace('\\', '/');
        files.put(
            name, Files.isDirectory(each) ? A_DIRECTORY : Hex.sha256(Files.readAllBytes(each)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Footprint(files);
  }
}
