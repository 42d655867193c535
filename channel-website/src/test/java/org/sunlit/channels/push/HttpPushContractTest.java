package org.sunlit.channels.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.tck.ChannelContract;
import org.sunlit.channels.tck.SettingsJson;

class HttpPushContractTest extends ChannelContract {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  ContentSystem system;

  @BeforeEach
  void start() {
    system = new ContentSystem();
  }

  @AfterEach
  void stop() {
    system.close();
  }

  static Map<String, Object> settings(Path directory, URI address) {
    return new HashMap<>(
        Map.of(
            "directory",
            directory.toString(),
            "endpoint",
            address.toString(),
            "secret",
            ContentSystem.SECRET,
            "success",
            Map.of("at", "/code", "is", List.of("0")),
            "id",
            "/data/id",
            "status",
            address + "/{key}",
            "live",
            Map.of("at", "/data/state", "is", List.of("published")),
            "revision",
            "/data/revision",
            "publicAddress",
            "/data/url",
            "withdraw",
            address + "/{key}"));
  }

  @Override
  protected Channel channel() {
    return SettingsJson.open(new HttpPushProvider(), settings(directory, system.address()));
  }

  @Override
  protected Optional<String> read(PlacementKey key) {
    return system
        .article(Sent.name(key))
        .map(each -> text(each, "title") + text(each, "summary") + each.get("content").asText());
  }

  /** As the system's own page would show it: plain fields escaped, the content as it is. */
  private static String text(JsonNode article, String field) {
    return article.get(field).asText().replace("&", "&amp;").replace("<", "&lt;") + "\n";
  }

  @Override
  protected Object footprint() {
    return system.all();
  }

  @Override
  protected Optional<Channel> unreachable() {
    ContentSystem gone = new ContentSystem();
    URI address = gone.address();
    gone.close();
    return Optional.of(
        SettingsJson.open(new HttpPushProvider(), settings(directory.resolve("other"), address)));
  }

  @Override
  protected List<String> secrets() {
    return List.of(ContentSystem.SECRET);
  }

  @Override
  protected boolean losesAnswers(boolean lost) {
    system.saysNothing(lost);
    return true;
  }
}
