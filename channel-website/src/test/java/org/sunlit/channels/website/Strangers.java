package org.sunlit.channels.website;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sunlit.visibility.VisibilityScope;

/**
 * What a stranger meets at the door of a site: a web server of our own that answers as it is told.
 */
final class Strangers implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile int status;
  private volatile String location = "";
  private volatile String open = "";

  private Strangers(int status) {
    this.status = status;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          if (!location.isEmpty()) exchange.getResponseHeaders().set("Location", location);
          boolean hole = !open.isEmpty() && path.endsWith(open);
          exchange.sendResponseHeaders(hole ? 200 : this.status, -1);
          exchange.close();
        });
    server.start();
  }

  static Strangers refused() {
    return new Strangers(403);
  }

  /** From now on everyone is answered so. */
  void met(int status, String location) {
    this.status = status;
    this.location = location;
  }

  /** From now on everyone gets this one page. */
  void letInTo(String path) {
    open = path;
  }

  List<String> asked() {
    return asked;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The same site, behind this door. */
  Website keptOut(Website site, VisibilityScope reach) {
    return site.reaching(
        reach,
        new Access(
            "校园统一身份认证",
            Optional.of(address()),
            Optional.of("https://cas.example/"),
            Optional.empty()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
