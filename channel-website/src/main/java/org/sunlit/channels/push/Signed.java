package org.sunlit.channels.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sunlit.channels.Secret;

/**
 * Requests that the other side can check: {@code X-Sunlit-Timestamp} in seconds, and {@code
 * X-Sunlit-Signature: sha256=} HMAC-SHA256 over method, path with query, timestamp and body, each
 * but the last followed by a line feed. Nothing is ever sent twice by itself.
 */
final class Signed {
  private static final int PATIENCE = 15_000;
  private static final int MOST_BYTES = 1 << 20;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final SecretKeySpec key;
  private final InstantSource clock;
  private final int patience;

  Signed(Secret secret, InstantSource clock) {
    this(secret, clock, PATIENCE);
  }

  Signed(Secret secret, InstantSource clock, int patience) {
    this.key = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * What came back.
   *
   * @param json missing if it was none
   */
  record Answer(int status, JsonNode json) {
    boolean isGood() {
      return status >= 200 && status < 300;
    }

    boolean isGone() {
      return status == 404 || status == 410;
    }
  }

  /**
   * @param idempotency names the effect: however often it is asked for, it is one
   * @throws IOException if nobody knows whether it took effect
   */
  Answer send(String method, URI address, byte[] body, String idempotency) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(patience);
    connection.setReadTimeout(patience);
    connection.setRequestMethod(method);
    connection.setRequestProperty("Connection", "close");
    connection.setRequestProperty("Accept", "application/json");
    sign(connection, method, address, body);
    if (!idempotency.isEmpty()) connection.setRequestProperty("Idempotency-Key", idempotency);
    try {
      if (method.equals("POST")) write(connection, body);
      int status = connection.getResponseCode();
      return new Answer(status, json(connection, status));
    } finally {
      connection.disconnect();
    }
  }

  /** With a fixed length the platform's client never sends a second time. */
  private static void write(HttpURLConnection connection, byte[] body) throws IOException {
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json; charset=utf-8");
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  private void sign(HttpURLConnection connection, String method, URI address, byte[] body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String head = method + "\n" + address.getRawPath() + query + "\n" + timestamp + "\n";
    connection.setRequestProperty("X-Sunlit-Timestamp", timestamp);
    connection.setRequestProperty("X-Sunlit-Signature", "sha256=" + mac(head, body));
  }

  private String mac(String head, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static JsonNode json(HttpURLConnection connection, int status) throws IOException {
    try (InputStream in =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      if (in == null) return MissingNode.getInstance();
      JsonNode read = MAPPER.readTree(in.readNBytes(MOST_BYTES));
      return read == null ? MissingNode.getInstance() : read;
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
