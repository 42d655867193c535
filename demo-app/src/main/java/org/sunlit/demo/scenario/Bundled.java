package org.sunlit.demo.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that come with this program. */
public final class Bundled {
  private Bundled() {}

  /**
   * A text beside a class.
   *
   * @throws IllegalStateException if there is none
   */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("not in this jar: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + name, broken);
    }
  }
}
