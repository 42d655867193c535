package org.sunlit.channels.website;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Shows a folder as any web server would, or answers otherwise as it is told. */
final class WebServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "xml", "application/xml");

  private final HttpServer server;
  private final Path folder;
  private volatile int instead;
  private volatile UnaryOperator<String> pages = UnaryOperator.identity();

  WebServer(Path folder) {
    this.folder = folder;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            Path file = this.folder.resolve(path.isEmpty() ? "index.html" : path);
            boolean found = Files.isRegularFile(file);
            int status = instead == 0 ? found ? 200 : 404 : instead;
            if (status != 200) {
              exchange.sendResponseHeaders(status, -1);
              return;
            }
            String type = file.toString().replaceFirst(".*\\.", "");
            if (TYPES.containsKey(type)) {
              exchange.getResponseHeaders().set("Content-Type", TYPES.get(type));
            }
            byte[] bytes = Files.readAllBytes(file);
            if (type.equals("html")) {
              String page = pages.apply(new String(bytes, StandardCharsets.UTF_8));
              bytes = page.getBytes(StandardCharsets.UTF_8);
            }
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** From now on everything is answered with this status; 0 for what is right. */
  void answers(int status) {
    instead = status;
  }

  /** From now on pages are changed on their way. */
  void changes(UnaryOperator<String> pages) {
    this.pages = pages;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
