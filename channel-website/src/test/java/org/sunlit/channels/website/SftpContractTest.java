package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

class SftpContractTest extends ChannelContract {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  SftpServer server;

  /** Once used, so that the server's threads are there and not taken for the channel's. */
  @BeforeEach
  void start() {
    server = new SftpServer(directory.resolve("server"), true);
    try (Channel warm = site("warm")) {
      warm.check(new PlacementKey("warm", "main"));
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Channel site(String name) {
    return SettingsJson.open(new WebsiteProvider(), server.settings(directory.resolve(name)));
  }

  @Override
  protected Channel channel() {
    return site("web");
  }

  @Override
  protected Optional<String> read(PlacementKey key) throws IOException {
    Path page = server.shown().resolve(key.subject() + ".html");
    return Files.exists(page) ? Optional.of(Files.readString(page)) : Optional.empty();
  }

  @Override
  protected Object footprint() {
    return Sites.footprint(directory.resolve("server/served"));
  }

  @Override
  protected Optional<Channel> unreachable() {
    SftpServer gone = new SftpServer(directory.resolve("gone"), true);
    Map<String, Object> settings = gone.settings(directory.resolve("other"));
    gone.close();
    return Optional.of(SettingsJson.open(new WebsiteProvider(), settings));
  }

  /** The page has got its name, which is the effect, and the server is gone before it says so. */
  @Override
  protected boolean losesAnswers(boolean lost) {
    if (lost) {
      server.hangsUpAfter(article().path() + ".html");
    } else {
      assertThat(server.isThereAgain()).as("whether an answer was lost").isTrue();
    }
    return true;
  }

  @Override
  protected List<String> secrets() {
    return List.of(SftpServer.PASSWORD);
  }
}
