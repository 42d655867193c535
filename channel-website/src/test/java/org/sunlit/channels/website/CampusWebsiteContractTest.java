package org.sunlit.channels.website;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.tck.ChannelContract;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

/** A site for those on campus, with a door that keeps strangers out. */
class CampusWebsiteContractTest extends ChannelContract {
  private static final VisibilityScope CAMPUS = Units.none().scope(Audience.of(Community.CAMPUS));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  Strangers strangers;

  @BeforeEach
  void guard() {
    strangers = Strangers.refused();
    try (Website warm = site("warm")) {
      warm.probe();
    }
  }

  @AfterEach
  void stop() {
    strangers.close();
  }

  private Website site(String name) {
    return strangers.keptOut(Website.in(directory.resolve(name)).at(Sites.ADDRESS), CAMPUS);
  }

  @Override
  protected Channel channel() {
    return site("web");
  }

  @Override
  protected VisibilityScope wanted() {
    return CAMPUS;
  }

  @Override
  protected Optional<String> read(PlacementKey key) throws IOException {
    Path page = Sites.file(directory.resolve("web"), key.subject() + ".html");
    return Files.exists(page) ? Optional.of(Files.readString(page)) : Optional.empty();
  }

  @Override
  protected Object footprint() {
    return Sites.footprint(directory.resolve("web"));
  }

  @Override
  protected Optional<Channel> openToStrangers() {
    strangers.met(200, "");
    return Optional.of(site("web"));
  }
}
