package org.sunlit.store.jdbc.crash;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunlit.record.Outcome;
import org.sunlit.record.PersonId;
import org.sunlit.record.SubjectId;

/**
 * What a node was answered, order by order: a line is with the operating system before the next
 * order is given, so that it outlives the node. Thread-safe.
 */
final class Journal implements AutoCloseable {
  private final FileOutputStream file;

  Journal(Path path) throws IOException {
    file = new FileOutputStream(path.toFile(), true);
  }

  /** One order that was acknowledged. */
  record Line(
      PersonId person, String key, SubjectId subject, long version, Map<String, String> answers) {
    private static Line of(String line) {
      String[] parts = line.split("\t", -1);
      Map<String, String> answers = new HashMap<>();
      for (int at = 4; at + 1 < parts.length; at += 2) answers.put(parts[at], parts[at + 1]);
      return new Line(
          new PersonId(parts[0]),
          parts[1],
          new SubjectId(parts[2]),
          Long.parseLong(parts[3]),
          Map.copyOf(answers));
    }
  }

  void acknowledged(PersonId person, String key, Outcome.Done done) {
    String answers =
        done.answers().entrySet().stream()
            .map(each -> "\t" + each.getKey() + "\t" + each.getValue())
            .collect(Collectors.joining());
    String line =
        person + "\t" + key + "\t" + done.subject() + "\t" + done.version() + answers + "\n";
    try {
      // In one go, so that a line is there wholly or not at all.
      file.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Nothing of a node that was never answered. */
  static List<Line> read(Path path) {
    if (!Files.exists(path)) return List.of();
    try {
      return Files.readAllLines(path).stream().map(Line::of).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
