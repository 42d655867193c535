package org.sunlit.channels.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A content system as a vendor might sell it: it checks signatures and publishes what it is sent.
 */
final class ContentSystem implements AutoCloseable {
  static final String SECRET = "a-secret-of-the-content-system";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpServer server;
  private final Map<String, JsonNode> articles = new TreeMap<>();
  private final Set<String> effects = new HashSet<>();
  private String state = "published";
  private @Nullable Integer failing;
  private boolean silentAfterwards;
  private int received;

  ContentSystem() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/articles", this::answer);
    server.start();
  }

  /** What an editor there does with everything that comes in. */
  synchronized void holds(String state) {
    this.state = state;
  }

  synchronized void fails(@Nullable Integer status) {
    failing = status;
  }

  /** Takes what it is sent and does not say so. */
  synchronized void saysNothing(boolean silent) {
    silentAfterwards = silent;
  }

  synchronized int received() {
    return received;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/articles");
  }

  synchronized Optional<String> content(String key) {
    return Optional.ofNullable(articles.get(key)).map(each -> each.toString());
  }

  synchronized Object all() {
    return Map.copyOf(articles);
  }

  synchronized Optional<JsonNode> article(String key) {
    return Optional.ofNullable(articles.get(key));
  }

  synchronized void remove(String key) {
    articles.remove(key);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (!isSigned(exchange, body)) {
        say(exchange, 401, "{\"code\":401}");
      } else if (failing != null) {
        say(exchange, failing, "{\"code\":1}");
      } else if (exchange.getRequestMethod().equals("POST")) {
        take(exchange, body);
      } else {
        about(exchange);
      }
    }
  }

  private void take(HttpExchange exchange, byte[] body) throws IOException {
    received++;
    JsonNode article = MAPPER.readTree(body);
    String key = article.get("externalId").asText();
    if (effects.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
        || !articles.containsKey(key)) {
      articles.put(key, article);
    }
    if (silentAfterwards) return;
    say(exchange, 200, "{\"code\":0,\"data\":{\"id\":\"" + key + "\"}}");
  }

  private void about(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String key = path.substring(path.lastIndexOf('/') + 1);
    JsonNode article = articles.get(key);
    if (article == null) {
      say(exchange, 404, "{}");
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      articles.remove(key);
      say(exchange, 200, "{\"code\":0}");
    } else {
      say(
          exchange,
          200,
          "{\"data\":{\"state\":\"%s\",\"revision\":\"%s\",\"url\":\"https://www.yunting.example/a/%s\"}}"
              .formatted(state, article.get("revision").asText(), key));
    }
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    String timestamp = exchange.getRequestHeaders().getFirst("X-Sunlit-Timestamp");
    String head =
        exchange.getRequestMethod() + "\n" + exchange.getRequestURI() + "\n" + timestamp + "\n";
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      String wanted = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
      return wanted.equals(exchange.getRequestHeaders().getFirst("X-Sunlit-Signature"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    // A connection kept open may be closed at the moment in which it is used again.
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
