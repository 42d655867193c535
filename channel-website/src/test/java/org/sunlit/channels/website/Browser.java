package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Chromium whose path stands in {@code -Dsunlit.browser}, without a window. */
final class Browser {
  private static final String PROGRAM = System.getProperty("sunlit.browser", "");

  private final Path directory;

  private Browser(Path directory) {
    this.directory = directory;
  }

  /** Skips the test if there is none. */
  static Browser in(Path directory) {
    assumeFalse(PROGRAM.isBlank(), "no browser given");
    return new Browser(directory);
  }

  /** The page as it stands once its scripts have done what they do within a while. */
  String dom(String address, String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--virtual-time-budget=20000", "--dump-dom", address));
    return run(all.toArray(String[]::new));
  }

  /** Runs it to its end and answers all that it printed. */
  String run(String... arguments) throws IOException, InterruptedException {
    Path output = directory.resolve("chromium.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + directory.resolve("profile")));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("chromium ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
