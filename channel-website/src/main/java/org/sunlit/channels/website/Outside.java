package org.sunlit.channels.website;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks for a page as a stranger does: no cookie, no credentials, no redirect followed. With the
 * older of the platform's clients, since the newer one leaves threads behind.
 */
final class Outside {
  private static final int PATIENCE = 10_000;
  private static final int MOST_BYTES = 8 << 20;

  private final Optional<Proxy> proxy;

  Outside(Optional<Proxy> proxy) {
    this.proxy = proxy;
  }

  /**
   * What came back.
   *
   * @param status 0 if nothing did
   */
  record Answer(int status, Optional<String> location, String body) {
    static final Answer NONE = new Answer(0, Optional.empty(), "");

    boolean came() {
      return status > 0;
    }

    boolean isRedirect() {
      return status >= 300 && status < 400;
    }
  }

  Answer get(URI address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              (proxy.isPresent()
                  ? address.toURL().openConnection(proxy.get())
                  : address.toURL().openConnection());
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setConnectTimeout(PATIENCE);
      connection.setReadTimeout(PATIENCE);
      connection.setRequestProperty("Cache-Control", "no-cache");
      connection.setRequestProperty("Connection", "close");
      try {
        int status = connection.getResponseCode();
        if (status <= 0) return Answer.NONE;
        return new Answer(
            status, Optional.ofNullable(connection.getHeaderField("Location")), body(connection));
      } finally {
        connection.disconnect();
      }
    } catch (IOException | ClassCastException e) {
      return Answer.NONE;
    }
  }

  private static String body(HttpURLConnection connection) throws IOException {
    if (connection.getResponseCode() != 200) return "";
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }
}
