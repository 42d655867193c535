package org.sunlit.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The migrations of a dialect as they stand in this module, by their number. */
final class Definitions {
  private Definitions() {}

  static SortedMap<Integer, String> of(Dialect dialect) {
    try {
      Path folder =
          Path.of(Objects.requireNonNull(Dialect.class.getResource(dialect.folder)).toURI());
      SortedMap<Integer, String> texts = new TreeMap<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path each : files.toList()) {
          String name = each.getFileName().toString();
          texts.put(Integer.valueOf(name.substring(1, name.indexOf("__"))), Files.readString(each));
        }
      }
      return texts;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (URISyntaxException never) {
      throw new IllegalStateException(never);
    }
  }
}
