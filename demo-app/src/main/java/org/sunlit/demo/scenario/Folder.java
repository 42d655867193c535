package org.sunlit.demo.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a scenario's files lie: beside it on disk, or in this program. */
public final class Folder {
  private static final String OURS = "/org/sunlit/demo/";

  /** Names only, so that no scenario reads a file from elsewhere. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]{0,99}");

  private static final long LARGEST = 2_000_000;

  private final Source source;

  private Folder(Source source) {
    this.source = source;
  }

  /** Answers the bytes, or nothing if there is no such file. */
  private interface Source {
    Optional<byte[]> bytes(String name) throws IOException;
  }

  /** The folder of the scenario that comes with this program. */
  public static Folder ofThisProgram() {
    return new Folder(
        name -> {
          try (InputStream in = Folder.class.getResourceAsStream(OURS + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
          }
        });
  }

  public static Folder at(Path directory) {
    return new Folder(
        name -> {
          Path file = directory.resolve(name);
          if (!Files.isRegularFile(file)) return Optional.empty();
          if (Files.size(file) > LARGEST) {
            throw new Complaint(
                "文件 {name} 大于 {most} 字节",
                "the file {name} is larger than {most} bytes",
                Map.of("name", name, "most", LARGEST));
          }
          return Optional.of(Files.readAllBytes(file));
        });
  }

  /** The text of a file here. */
  String read(String name) {
    Map<String, String> named = Map.of("name", name);
    if (!NAME.matcher(name).matches()) {
      throw new Complaint(
          "“{name}”不是场景文件旁边的文件名", "“{name}” is not the name of a file beside the scenario", named);
    }
    try {
      byte[] bytes =
          source
              .bytes(name)
              .orElseThrow(() -> new Complaint("没有文件 {name}", "there is no file {name}", named));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      throw new Complaint("文件 {name} 不是 UTF-8 文本", "the file {name} is not UTF-8 text", named);
    } catch (IOException broken) {
      throw new Complaint("无法读取文件 {name}", "the file {name} cannot be read", named);
    }
  }
}
