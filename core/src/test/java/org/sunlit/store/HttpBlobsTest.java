package org.sunlit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The port is enough for a store of objects that knows PUT, GET, HEAD and DELETE. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpBlobsTest extends BlobsContract {
  private final ObjectStore objects = new ObjectStore();
  private int buckets;

  @AfterAll
  void stop() {
    objects.server.stop(0);
  }

  @Override
  protected Blobs blobs() {
    return new HttpBlobs(objects.address.resolve("/bucket" + buckets++ + "/"));
  }

  /** A store of objects as small as can be: one shows once all its bytes have come. */
  private static final class ObjectStore {
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final URI address;

    ObjectStore() {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      server.createContext("/", this::answer);
      server.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
              }));
      server.start();
      address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
      String key = exchange.getRequestURI().getPath();
      byte[] there = objects.get(key);
      try (exchange) {
        switch (exchange.getRequestMethod()) {
          case "PUT" -> {
            objects.put(key, exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
          }
          case "DELETE" -> {
            objects.remove(key);
            exchange.sendResponseHeaders(204, -1);
          }
          default -> give(exchange, there);
        }
      }
    }

    private static void give(HttpExchange exchange, byte @Nullable [] there) throws IOException {
      if (there == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(there.length));
        exchange.sendResponseHeaders(200, -1);
      } else {
        exchange.sendResponseHeaders(200, there.length == 0 ? -1 : there.length);
        exchange.getResponseBody().write(there);
      }
    }
  }

  /** What an implementation for such a store comes to, but for signing. */
  private record HttpBlobs(URI bucket) implements Blobs {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public void keep(String name, InputStream bytes) throws IOException {
      HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofInputStream(() -> bytes);
      try {
        send(request(name).PUT(body), HttpResponse.BodyHandlers.discarding());
      } catch (IOException broken) {
        if (broken.getCause() instanceof TooLarge refused) throw refused;
        throw broken;
      }
    }

    @Override
    public OptionalLong size(String name) throws IOException {
      HttpResponse<Void> head =
          send(
              request(name).method("HEAD", HttpRequest.BodyPublishers.noBody()),
              HttpResponse.BodyHandlers.discarding());
      return head.statusCode() == 404
          ? OptionalLong.empty()
          : head.headers().firstValueAsLong("Content-Length");
    }

    @Override
    public InputStream open(String name) throws IOException {
      HttpResponse<InputStream> got =
          send(request(name).GET(), HttpResponse.BodyHandlers.ofInputStream());
      if (got.statusCode() == 404) throw new FileNotFoundException(name);
      return got.body();
    }

    @Override
    public void remove(String name) throws IOException {
      send(request(name).DELETE(), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String name) {
      return HttpRequest.newBuilder(bucket.resolve(name));
    }

    private static <T> HttpResponse<T> send(
        HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) throws IOException {
      try {
        HttpResponse<T> answer = CLIENT.send(request.build(), as);
        assertThat(answer.statusCode()).isIn(200, 204, 404);
        return answer;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException(stopped);
      }
    }
  }
}
