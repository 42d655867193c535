package org.sunlit.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes on what a driver and a server say to each other, and counts how often the driver speaks
 * after it has heard the server: what no driver can keep from us.
 */
final class Wire implements AutoCloseable {
  private static final int BUFFER = 65_536;

  private final int server;
  private final ServerSocket door;
  private final List<Socket> open = new ArrayList<>();
  private final AtomicInteger ways = new AtomicInteger();
  private final AtomicBoolean driverSpokeLast = new AtomicBoolean();

  /**
   * @param server the port of a server on this machine
   */
  Wire(int server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    daemon(this::admit);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Ways since somebody asked last. */
  int take() {
    return ways.getAndSet(0);
  }

  private void admit() throws IOException {
    while (true) {
      Socket driver = door.accept();
      Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
      driver.setTcpNoDelay(true);
      database.setTcpNoDelay(true);
      synchronized (open) {
        open.addAll(List.of(driver, database));
      }
      daemon(() -> pass(driver, database, true));
      daemon(() -> pass(database, driver, false));
    }
  }

  private void pass(Socket from, Socket to, boolean driver) throws IOException {
    byte[] buffer = new byte[BUFFER];
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (driverSpokeLast.getAndSet(driver) != driver && driver) ways.incrementAndGet();
      out.write(buffer, 0, read);
    }
  }

  private interface Talk {
    void go() throws IOException;
  }

  private static void daemon(Talk talk) {
    Thread thread =
        new Thread(
            () -> {
              try {
                talk.go();
              } catch (IOException closed) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    synchronized (open) {
      for (Socket each : open) each.close();
    }
  }
}
