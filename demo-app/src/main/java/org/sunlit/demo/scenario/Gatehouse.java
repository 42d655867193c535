package org.sunlit.demo.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The web server of a campus site that nobody else serves: on this machine only, for as long as a
 * walkthrough lasts, so that it can be tried from outside whether strangers are kept out.
 */
public final class Gatehouse implements AutoCloseable {
  private static final int FORBIDDEN = 403;
  private static final int MISSING = 404;
  private static final int OK = 200;

  private final Door door = new Door();
  private final Path site;
  private final HttpServer server;

  private Gatehouse(Path site, HttpServer server) {
    this.site = site;
    this.server = server;
  }

  /** Opens one before the folder of a walkthrough, on any port that is free. */
  public static Gatehouse before(Path folder) {
    try {
      InetAddress here = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
      Gatehouse gatehouse = new Gatehouse(Premises.shown(folder, Premises.CAMPUS), server);
      server.createContext("/", gatehouse::answer);
      server.start();
      return gatehouse;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** The sites as their pages tell it, at an address where nobody serves them. */
  public Premises premises(String address) {
    InetSocketAddress here = server.getAddress();
    String knock = "http://" + here.getAddress().getHostAddress() + ":" + here.getPort() + "/";
    return new Premises(address, address + "campus/", knock, door);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path asked = site.resolve("." + exchange.getRequestURI().getPath()).normalize();
      boolean there = asked.startsWith(site) && Files.isRegularFile(asked);
      if (!door.isOpen() || !there) {
        exchange.sendResponseHeaders(door.isOpen() ? MISSING : FORBIDDEN, -1);
        return;
      }
      byte[] page = Files.readAllBytes(asked);
      exchange.sendResponseHeaders(OK, page.length == 0 ? -1 : page.length);
      exchange.getResponseBody().write(page);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
