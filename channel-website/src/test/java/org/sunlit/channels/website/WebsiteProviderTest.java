package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.channels.tck.ChannelProviderContract;
import org.sunlit.channels.tck.SettingsJson;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

class WebsiteProviderTest extends ChannelProviderContract {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @Override
  protected ChannelProvider<?> provider() {
    return new WebsiteProvider();
  }

  @Override
  protected String settings() {
    return """
        {
          "directory": "%s",
          "address": "https://my.yunting.example/",
          "name": "云汀大学校内公开",
          "reach": ["staff", "students"],
          "access": {"how": "校园统一身份认证", "login": "https://id.yunting.example/", "proxy": "proxy.example:3128"},
          "fetchedAt": "http://127.0.0.1:9/",
          "governmentTags": false,
          "siteCode": "4400000001",
          "counter": "/count.gif?page={path}",
          "feedAuthority": "my.yunting.example,2026-01-01",
          "sftp": {
            "server": "files.yunting.example:2222", "user": "web", "path": "/www/sunlit/",
            "hostKey": "SHA256:0123456789abcdefghijABCDEFGHIJ0123456789+/+", "password": "t0p-5ecret"
          }
        }
        """
        .formatted(directory.resolve("web"));
  }

  @Override
  protected List<String> secrets() {
    return List.of("t0p-5ecret");
  }

  private static Channel open(Map<String, ?> settings) {
    return SettingsJson.open(new WebsiteProvider(), settings);
  }

  @Test
  void opens_a_site_for_the_public() {
    Channel site =
        open(
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
        open(
            Map.of(
                "directory", directory.toString(),
                "address", "https://my.yunting.example/",
                "name", "云汀大学校内公开",
                "reach", List.of("staff", "students"),
                "access", Map.of("how", "校园统一身份认证", "triedAt", strangers.address().toString())));
    assertThat(site.reach(VisibilityScope.PUBLIC)).isEqualTo(VisibilityScope.PUBLIC);
    assertThat(site.probe()).isEmpty();
    assertThat(site.reach(VisibilityScope.PUBLIC))
        .isEqualTo(
            Units.none().scope(Audience.of(Community.STAFF), Audience.of(Community.STUDENTS)));
    strangers.close();
  }

  @Test
  void names_every_missing_key_at_once() {
    assertThat(refused(Map.of()))
        .extracting(Fault::toString)
        .containsExactly(
            "/directory: 缺少此项 / is missing",
            "/address: 缺少此项 / is missing",
            "/name: 缺少此项 / is missing");
  }

  @Test
  void says_whether_access_is_to_be_named() {
    Map<String, Object> settings = SettingsJson.read(settings());
    settings.remove("access");
    assertThat(refused(settings)).singleElement().asString().contains("须写明 access");
    settings = SettingsJson.read(settings());
    settings.put("reach", List.of("public"));
    assertThat(refused(settings)).singleElement().asString().contains("没有 access");
  }

  private static List<Fault> refused(Map<String, ?> settings) {
    return catchThrowableOfType(ChannelSettingsException.class, () -> open(settings)).faults();
  }
}
