package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document of {@code docs/} that is written from the code: with {@code -Dsunlit.docs=write} it is
 * written anew, otherwise the test that makes it compares.
 */
record GeneratedDocument(String name) {
  private static final Path FOLDER =
      Path.of(System.getProperty("project.basedir", "."), "..", "docs");

  void is(String current) {
    Path file = FOLDER.resolve(name);
    try {
      if ("write".equals(System.getProperty("sunlit.docs"))) Files.writeString(file, current);
      assertThat(Files.readString(file))
          .as("docs/%s; with -Dsunlit.docs=write this test writes it anew", name)
          .isEqualTo(current);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
