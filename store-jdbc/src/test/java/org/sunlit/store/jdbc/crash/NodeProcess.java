package org.sunlit.store.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link CrashNode} that runs, until it ends or is killed. */
final class NodeProcess implements AutoCloseable {
  private final NodeSettings settings;
  private final Process process;

  private NodeProcess(NodeSettings settings, Process process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * @param by what starts the Java of the node; empty for nothing but itself
   */
  static NodeProcess start(NodeSettings settings, List<String> by) throws IOException {
    List<String> command = new ArrayList<>(by);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dslf4j.provider=" + ErrorsOnly.class.getName(),
            "-Dslf4j.internal.verbosity=WARN",
            "-Djava.util.logging.config.file="
                + System.getProperty("java.util.logging.config.file", ""),
            "-cp",
            System.getProperty("java.class.path"),
            CrashNode.class.getName()));
    command.addAll(settings.words());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors(settings).toFile()));
    // Waiting is by the other clock, which has to go on.
    builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    return new NodeProcess(settings, builder.start());
  }

  private static Path errors(NodeSettings settings) {
    return settings.folder().resolve("node-" + settings.node() + ".errors");
  }

  /** Waits until it is open, however long a busy machine takes for that. */
  NodeProcess open() throws IOException {
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).as("%s said: %s", settings, said()).isEqualTo("open");
    return this;
  }

  int node() {
    return settings.node();
  }

  /** Lets it live for a while; whether it has ended meanwhile. */
  boolean isDeadWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Stands still, or goes on, as the signal says. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid())).start();
    assertThat(kill.waitFor()).as("%s to node %s", name, node()).isZero();
  }

  /** As by {@code kill -9}. */
  void kill() throws InterruptedException {
    assertThat(process.toHandle().destroyForcibly()).as("node %s was killed", node()).isTrue();
    process.waitFor();
  }

  /** Waits until it has ended by itself. */
  void ends(int minutes) throws IOException, InterruptedException {
    assertThat(process.waitFor(minutes, TimeUnit.MINUTES)).as("%s ended", settings).isTrue();
    assertThat(process.exitValue()).as("%s said: %s", settings, said()).isZero();
  }

  /** Whatever it complained of. */
  String said() throws IOException {
    return Files.readString(errors(settings));
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
