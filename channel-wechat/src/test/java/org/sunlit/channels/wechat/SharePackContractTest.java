package org.sunlit.channels.wechat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;
import org.sunlit.channels.tck.ChannelContract;
import org.sunlit.channels.tck.Footprint;
import org.sunlit.channels.tck.Limit;
import org.sunlit.channels.tck.Publications;

class SharePackContractTest extends ChannelContract {
  private Path ground;
  private Path packs;
  private Keeper keeper;

  @BeforeEach
  void hireKeeper(@TempDir Path ground) {
    this.ground = ground;
    packs = ground.resolve("packs");
    keeper = new Keeper(packs);
  }

  @Override
  protected Channel channel() {
    return SharePack.in(packs).account("云汀大学").at(URI.create("https://www.yunting.example/open/"));
  }

  @Override
  protected Optional<String> read(PlacementKey key) {
    return keeper.reads(key.subject());
  }

  @Override
  protected void finish(PlacementKey key, Standing.Pending pending) {
    keeper.works(pending);
  }

  @Override
  protected List<Limit> limits() {
    return List.of(
        Limit.of(
            "title",
            WechatLimits.DEFAULT.title(),
            size ->
                Publications.from(Publications.minimal())
                    .path("items/l" + size)
                    .title("长".repeat(size))
                    .done()));
  }

  /** The whole ground, so that nothing is written beside the directory either. */
  @Override
  protected Object footprint() {
    return List.of(Footprint.of(ground), keeper.published());
  }

  @Override
  protected Optional<Channel> unreachable() throws IOException {
    Path gone = ground.resolve("gone");
    Channel channel =
        SharePack.in(gone).account("云汀大学").at(URI.create("https://www.yunting.example/open/"));
    Files.delete(gone);
    return Optional.of(channel);
  }
}
