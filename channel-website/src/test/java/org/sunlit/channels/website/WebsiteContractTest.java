package org.sunlit.channels.website;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.tck.ChannelContract;
import org.sunlit.channels.tck.Footprint;
import org.sunlit.channels.tck.Limit;
import org.sunlit.channels.tck.Publications;

class WebsiteContractTest extends ChannelContract {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @Override
  protected Channel channel() {
    return Website.in(directory.resolve("web")).at(Sites.ADDRESS);
  }

  /** The kit's subjects end with the path. */
  @Override
  protected Optional<String> read(PlacementKey key) throws IOException {
    String path = key.subject().substring(key.subject().lastIndexOf(' ') + 1);
    Path page = Sites.file(directory.resolve("web"), path + ".html");
    return Files.exists(page) ? Optional.of(Files.readString(page)) : Optional.empty();
  }

  @Override
  protected Object footprint() {
    return Footprint.of(directory);
  }

  @Override
  protected Optional<Channel> unreachable() throws IOException {
    Path file = Files.writeString(directory.resolve("not-a-folder"), "");
    return Optional.of(Website.in(file).at(Sites.ADDRESS));
  }

  @Override
  protected List<Limit> limits() {
    return List.of(
        Limit.of(
            "a file's name",
            200,
            size ->
                Publications.from(Publications.minimal())
                    .path("items/f" + size)
                    .files(Publications.file("长".repeat(size - 4) + ".txt", "text/plain", "长"))
                    .done()),
        Limit.of(
            "a part of the path",
            115,
            size ->
                Publications.from(Publications.minimal())
                    .path("items/" + "p".repeat(size))
                    .done()));
  }
}
