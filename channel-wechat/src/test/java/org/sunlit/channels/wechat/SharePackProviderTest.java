package org.sunlit.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Standing;
import org.sunlit.channels.tck.ChannelProviderContract;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.tck.SettingsJson;

class SharePackProviderTest extends ChannelProviderContract {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path ground;

  @Override
  protected ChannelProvider<?> provider() {
    return new SharePackProvider();
  }

  @Override
  protected String settings() {
    return """
        {"directory": "%s", "account": "云汀大学", "website": "https://www.yunting.example/open/"}
        """
        .formatted(ground.resolve("packs"));
  }

  private Channel open(Map<String, Object> settings) {
    return SettingsJson.open(new SharePackProvider(), settings);
  }

  @Test
  void opens_an_outlet_that_makes_its_directory() {
    assertThat(open(SettingsJson.read(settings())).check(new PlacementKey("a", "wechat")))
        .isEqualTo(new Standing.Absent());
    assertThat(ground.resolve("packs")).isDirectory();
  }

  @Test
  void takes_other_limits() {
    Map<String, Object> settings = SettingsJson.read(settings());
    settings.put("limits", Map.of("title", 5));
    assertThat(open(settings).preview(Publications.minimal()))
        .singleElement()
        .asString()
        .contains("5字");
  }

  @Test
  void names_what_is_unknown_and_what_is_wrong_at_once() {
    Map<String, Object> settings = SettingsJson.read(settings());
    settings.put("appsecret", "s3cr3t");
    settings.put("website", "ftp://yunting.example/?token=s3cr3t");
    settings.put("limits", Map.of("digest", "many", "title", 0));
    settings.remove("account");
    assertThat(faults(settings))
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/account", "/website", "/limits/digest", "/limits/title", "/appsecret");
    assertThat(faults(settings).toString()).doesNotContain("s3cr3t");
  }

  @Test
  void wants_a_path_from_the_root() {
    Map<String, Object> settings = SettingsJson.read(settings());
    settings.put("directory", "packs/below");
    assertThat(faults(settings)).singleElement().asString().contains("须为绝对路径", "absolute");
  }

  @Test
  void names_a_directory_that_cannot_be_made() throws IOException {
    Map<String, Object> settings = SettingsJson.read(settings());
    Path file = Files.writeString(ground.resolve("file"), "x");
    settings.put("directory", file.resolve("y").toString());
    assertThat(faults(settings)).singleElement().asString().contains("/directory", "无法");
  }

  private List<Fault> faults(Map<String, Object> settings) {
    return catchThrowableOfType(ChannelSettingsException.class, () -> open(settings)).faults();
  }
}
