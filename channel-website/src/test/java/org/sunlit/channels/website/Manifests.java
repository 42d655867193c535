package org.sunlit.channels.website;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sunlit.channels.website.root.Sha256;

/** The manifest as a stranger reads it. */
final class Manifests {
  private Manifests() {}

  /** What {@code manifest.txt} says counts before its parts. */
  static Map<String, String> read(Path site) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String part : Sites.files(site.resolve("manifest"))) {
      add(lines, site.resolve("manifest").resolve(part));
    }
    add(lines, site.resolve("manifest.txt"));
    return lines;
  }

  private static void add(Map<String, String> lines, Path part) throws IOException {
    for (String line : Files.readAllLines(part)) {
      String[] halves = line.split("  ", 2);
      lines.put(halves[1], halves[0]);
    }
  }

  static String digest(Path file) throws IOException {
    return Sha256.of(Files.readAllBytes(file));
  }
}
