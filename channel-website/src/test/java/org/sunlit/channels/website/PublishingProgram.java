package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A {@link Publisher} in a process of its own, from its start until it is killed, and what must
 * stand afterwards by what it said: {@link #before} or {@link #after} the step that was cut off.
 */
final class PublishingProgram {
  private static final String BETWEEN = "between two steps";

  private final Path directory;
  private final Map<String, String> before;
  private Map<String, String> after;
  private String cutOff = BETWEEN;

  /**
   * @param standing the revision under each path that ever stood, empty for what came down
   */
  PublishingProgram(Path directory, Map<String, String> standing) {
    this.directory = directory;
    this.before = new TreeMap<>(standing);
    this.after = before;
  }

  Map<String, String> before() {
    return before;
  }

  Map<String, String> after() {
    return after;
  }

  /** The step that was begun last and never answered. */
  String cutOff() {
    return cutOff;
  }

  /** The clock starts once something stands, however long a busy machine takes for that. */
  void runAndBeKilledAfter(int milliseconds, int firstItem) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Publisher.class.getName(),
                directory.toString(),
                Integer.toString(firstItem))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
      hear(said.readLine());
      hear(said.readLine());
      assertThat(program.waitFor(milliseconds, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
      // By its handle, for a process that is destroyed itself takes back what it has said.
      assertThat(program.toHandle().destroyForcibly()).as("it was killed").isTrue();
      for (String line = said.readLine(); line != null; line = said.readLine()) hear(line);
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  private void hear(String line) throws IOException {
    if (line == null) throw new IOException("the program ended before anything stood");
    String[] words = line.split(" ", -1);
    if (words[0].equals(Publisher.ANSWERED)) {
      before.putAll(after);
      cutOff = BETWEEN;
      return;
    }
    after = new TreeMap<>(before);
    cutOff = words[0];
    switch (cutOff) {
      case Publisher.PLACE -> after.put(words[1], words[2]);
      case Publisher.WITHDRAW -> after.put(words[1], "");
      case Publisher.REBUILD -> {
        after.replaceAll((path, revision) -> "");
        for (int i = 1; i < words.length; i += 2) after.put(words[i], words[i + 1]);
      }
      default -> throw new IOException("not a line of the program: " + line);
    }
  }
}
