package org.sunlit.store.jdbc.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** A PostgreSQL that goes away and comes back, with the same files and under the same address. */
final class OwnPostgres implements AutoCloseable {
  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  OwnPostgres(Path data) throws IOException {
    this.data = data;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    this.server = started();
  }

  private EmbeddedPostgres started() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  String address() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** Sends everybody away, and is gone. */
  void stop() throws IOException {
    server.close();
  }

  /** Is gone as after a power cut, but for what the operating system still writes. */
  void kill() throws IOException, InterruptedException, ExecutionException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().get();
    server.close();
  }

  void start() throws IOException {
    server = started();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
