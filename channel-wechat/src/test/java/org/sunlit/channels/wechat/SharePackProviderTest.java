package org.sunlit.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;
import org.sunlit.channels.tck.Publications;
import org.sunlit.words.Words;

class SharePackProviderTest {
  private Path ground;
  private final SharePackProvider provider = new SharePackProvider();

  @BeforeEach
  void findGround(@TempDir Path ground) {
    this.ground = ground;
  }

  @Test
  void is_found_by_its_kind() {
    assertThat(ServiceLoader.load(ChannelProvider.class))
        .extracting(ChannelProvider::kind)
        .contains("wechat-share-pack");
  }

  @Test
  void opens_an_outlet_that_makes_its_directory() {
    assertThat(provider.open("wechat", settings()).check(new PlacementKey("a", "wechat")))
        .isEqualTo(new Standing.Absent());
    assertThat(ground.resolve("packs")).isDirectory();
  }

  @Test
  void takes_other_limits() {
    Map<String, String> settings = settings();
    settings.put("limits.title", "5");
    assertThat(provider.open("wechat", settings).preview(Publications.minimal()))
        .singleElement()
        .asString()
        .contains("5字");
  }

  @Test
  void names_every_missing_setting() {
    assertThat(faults(Map.of())).hasSize(3);
    assertThat(faults(Map.of()).toString())
        .contains("设置 account：缺少", "setting directory is missing", "website");
  }

  @Test
  void names_what_is_unknown_and_what_is_wrong_at_once_without_its_value() {
    Map<String, String> settings = settings();
    settings.put("appsecret", "s3cr3t");
    settings.put("directory", "packs/below");
    settings.put("website", "ftp://yunting.example/?token=s3cr3t");
    settings.put("limits.digest", "many");
    assertThat(faults(settings).toString())
        .contains("appsecret", "directory", "website", "limits.digest")
        .doesNotContain("s3cr3t", "packs/below", "many");
    assertThat(faults(settings)).hasSize(4);
  }

  @Test
  void names_a_directory_that_cannot_be_made() throws IOException {
    Map<String, String> settings = settings();
    settings.put(
        "directory", Files.writeString(ground.resolve("file"), "x").resolve("y").toString());
    assertThat(faults(settings)).singleElement().asString().contains("directory", "无法");
  }

  private List<Words> faults(Map<String, String> settings) {
    return catchThrowableOfType(
            ChannelSettingsException.class, () -> provider.open("wechat", settings))
        .faults();
  }

  private Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "directory",
            ground.resolve("packs").toString(),
            "account",
            "云汀大学",
            "website",
            "https://www.yunting.example/open/"));
  }
}
