package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

class WebsiteProviderTest {
  private final WebsiteProvider provider = new WebsiteProvider();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  private ChannelSettingsException refused(Map<String, String> settings) {
    return catchThrowableOfType(
        ChannelSettingsException.class, () -> provider.open("main-site", settings));
  }

  @Test
  void is_found_by_its_kind() {
    assertThat(ServiceLoader.load(ChannelProvider.class))
        .filteredOn(each -> each.kind().equals("website"))
        .hasSize(1);
  }

  @Test
  void opens_a_site_for_the_public() {
    Channel site =
        provider.open(
            "main-site",
            Map.of(
                "directory", directory.toString(),
                "address", "https://www.yunting.example/",
                "name", "云汀大学阳光三务网"));
    assertThat(site.reach(VisibilityScope.NOBODY)).isEqualTo(VisibilityScope.PUBLIC);
    assertThat(site.oneAtATime()).isTrue();
  }

  @Test
  void opens_a_site_behind_a_login_that_is_believed_once_it_was_tried() {
    Strangers strangers = Strangers.refused();
    Channel site =
        provider.open(
            "campus-site",
            Map.of(
                "directory", directory.toString(),
                "address", "https://my.yunting.example/",
                "name", "云汀大学校内公开",
                "reach", "staff, students",
                "access", "校园统一身份认证",
                "probe-address", strangers.address().toString()));
    assertThat(site.reach(VisibilityScope.PUBLIC)).isEqualTo(VisibilityScope.PUBLIC);
    assertThat(site.probe()).isEmpty();
    assertThat(site.reach(VisibilityScope.PUBLIC))
        .isEqualTo(
            Units.none().scope(Audience.of(Community.STAFF), Audience.of(Community.STUDENTS)));
    strangers.close();
  }

  @Test
  void names_every_missing_key_at_once() {
    assertThat(refused(Map.of()).faults())
        .containsExactly(
            new Words("缺少设置项 directory", "the setting directory is missing"),
            new Words("缺少设置项 address", "the setting address is missing"),
            new Words("缺少设置项 name", "the setting name is missing"));
  }

  @Test
  void names_unknown_and_wrong_keys_without_their_values() {
    ChannelSettingsException refused =
        refused(
            Map.of(
                "directory", "a\u0000b",
                "address", "ftp://secret-host/",
                "name", "云汀大学",
                "reach", "everybody",
                "token", "hunter2"));
    assertThat(refused.faults())
        .extracting(Words::zh)
        .containsExactlyInAnyOrder(
            "不认识的设置项 token", "设置项 directory 的值无效", "设置项 address 的值无效", "设置项 reach 的值无效");
    assertThat(refused.getMessage()).doesNotContain("hunter2").doesNotContain("secret-host");
  }
}
