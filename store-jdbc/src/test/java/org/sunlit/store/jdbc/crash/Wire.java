package org.sunlit.store.jdbc.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A node's way to the {@link Receiver}: a line of its own for each thread. Thread-safe. */
final class Wire {
  private final int port;
  private final int node;
  private final Map<Thread, Line> lines = new ConcurrentHashMap<>();

  Wire(int port, int node) {
    this.port = port;
    this.node = node;
  }

  private record Line(Socket socket, BufferedReader in) {}

  /** What the receiver answers; it may never. */
  String ask(String... words) {
    try {
      Line line = line();
      String said = node + " " + String.join(" ", words) + "\n";
      line.socket().getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
      String answer = line.in().readLine();
      if (answer == null) throw new IOException("the receiver has hung up");
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Line line() throws IOException {
    Line line = lines.get(Thread.currentThread());
    if (line == null) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      line =
          new Line(
              socket,
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
      lines.put(Thread.currentThread(), line);
    }
    return line;
  }
}
