package org.sunlit.protection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks at a file before a byte of it is kept: at its name, and at the top of what is text. */
public final class FileInspection {
  private static final int TOP = 64 * 1024;
  private static final Charset NATIONAL = Charset.forName("GB18030");

  private FileInspection() {}

  /**
   * The same bytes, if nothing is found.
   *
   * @throws MarkedFile if the file bears a marking of secrecy
   */
  public static InputStream inspected(String name, String mediaType, InputStream bytes) {
    if (SecrecyMarking.isOn(name)) throw new MarkedFile();
    if (!isText(mediaType)) return bytes;
    byte[] top;
    try {
      top = bytes.readNBytes(TOP);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (SecrecyMarking.isInAnyOf(
        Stream.of(StandardCharsets.UTF_8, NATIONAL).map(each -> new String(top, each)))) {
      throw new MarkedFile();
    }
    return new SequenceInputStream(new ByteArrayInputStream(top), bytes);
  }

  private static boolean isText(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || type.contains("json") || type.contains("xml;");
  }
}
