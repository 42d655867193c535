package org.sunlit.channels.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.tck.SettingsJson;

class HttpPushTest {
  private final Publication item = Publications.minimal();
  private final PlacementKey key = new PlacementKey(item.path(), "cms");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  ContentSystem system;

  @SuppressWarnings("NullAway.Init")
  Map<String, Object> settings;

  @BeforeEach
  void start() {
    system = new ContentSystem();
    settings = HttpPushContractTest.settings(directory.resolve("memory"), system.address());
  }

  @AfterEach
  void stop() {
    system.close();
  }

  private Channel push() {
    return SettingsJson.open(new HttpPushProvider(), settings);
  }

  @Test
  void stands_where_the_system_says_so() {
    assertThat(push().place(item, key))
        .isInstanceOfSatisfying(
            Standing.Live.class,
            live -> assertThat(live.reference()).startsWith("https://www.yunting.example/a/"));
  }

  @Test
  void waits_for_an_editor_and_is_not_sent_again_meanwhile() {
    system.holds("draft");
    assertThat(push().place(item, key)).isInstanceOf(Standing.Pending.class);
    assertThat(push().place(item, key)).isInstanceOf(Standing.Pending.class);
    assertThat(system.received()).isEqualTo(1);
    system.holds("published");
    assertThat(push().check(key)).isInstanceOf(Standing.Live.class);
  }

  @Test
  void an_editor_may_turn_it_down() {
    settings.put("refused", Map.of("at", "/data/state", "is", List.of("refused", "deleted")));
    system.holds("refused");
    assertThat(push().place(item, key)).isInstanceOf(Standing.Rejected.class);
  }

  @Test
  void an_answer_that_never_came_is_looked_up_and_nothing_is_sent_twice() {
    system.saysNothing(true);
    assertThat(push().place(item, key)).isInstanceOf(Standing.Unknown.class);
    system.saysNothing(false);
    assertThat(push().check(key)).isInstanceOf(Standing.Live.class);
    assertThat(push().place(item, key)).isInstanceOf(Standing.Live.class);
    assertThat(system.received()).isEqualTo(1);
  }

  @Test
  void a_good_status_alone_is_no_success() {
    settings.put("success", Map.of("at", "/code", "is", List.of("ok")));
    assertThat(push().place(item, key)).isInstanceOf(Standing.Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void a_system_that_fails_leaves_it_open(int status) {
    Channel push = push();
    assertThat(push.place(item, key)).isInstanceOf(Standing.Live.class);
    system.fails(status);
    assertThat(push.check(key)).isInstanceOf(Standing.Unknown.class);
    assertThat(push.withdraw(key, WithdrawalReason.withdrawn()))
        .isInstanceOf(Standing.Unknown.class);
  }

  @Test
  void a_wrong_secret_is_never_absence() {
    settings.put("secret", "quite another secret");
    assertThat(push().place(item, key)).isInstanceOf(Standing.Unknown.class);
  }

  @Test
  void a_person_takes_it_down_where_the_system_cannot() {
    settings.remove("withdraw");
    push().place(item, key);
    assertThat(push().withdraw(key, WithdrawalReason.withdrawn()))
        .isInstanceOfSatisfying(
            Standing.Pending.class, pending -> assertThat(pending.task()).isNotNull());
    assertThat(push().check(key)).isInstanceOf(Standing.Pending.class);
    system.remove(Sent.name(key));
    assertThat(push().check(key)).isEqualTo(new Standing.Absent());
  }

  @Test
  void a_template_of_the_schools_own_says_what_is_sent() throws IOException {
    Path template = directory.resolve("template.json");
    Files.writeString(
        template,
        "{\"externalId\":\"{key}\",\"revision\":\"{revision}\",\"bt\":\"【公开】{title}\",\"fbsj\":\"{publishedSeconds}\",\"lm\":[12,\"{unit}\"]}");
    settings.put("template", template.toString());
    Publication hostile = Publications.from(item).title("\",\"admin\":true,\"x\":\"").done();
    push().place(hostile, key);
    assertThat(system.content(Sent.name(key)).orElse(""))
        .contains("\"bt\":\"【公开】\\\",\\\"admin\\\":true,\\\"x\\\":\\\"\"")
        .contains("\"fbsj\":" + item.published().toEpochSecond())
        .contains("\"lm\":[12,\"\"]");
  }

  @Test
  void links_lead_to_the_website_that_is_named() {
    settings.put("website", "https://www.yunting.example/sunlit");
    Publication article = Publications.article();
    push().place(article, key);
    assertThat(system.content(Sent.name(key)).orElse(""))
        .contains("https://www.yunting.example/sunlit/catalog.html#student-aid");
  }

  @Test
  void a_ledger_has_no_place_there() {
    assertThat(push().place(Publications.ledger(), key))
        .isInstanceOfSatisfying(
            Standing.Rejected.class, refused -> assertThat(refused.retry()).isFalse());
  }

  @Test
  void every_fault_of_the_settings_is_named_without_its_value() {
    settings.put("endpoint", "https://hunter2@cms.yunting.example/");
    settings.put("status", "https://cms.yunting.example/status");
    settings.put("success", Map.of("at", "code", "is", List.of()));
    settings.put("colour", "red");
    settings.remove("live");
    ChannelSettingsException refused =
        catchThrowableOfType(ChannelSettingsException.class, this::push);
    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/endpoint", "/status", "/success/at", "/success/is", "/colour", "/live");
    assertThat(refused.getMessage()).doesNotContain("hunter2");
  }

  @Test
  void a_secret_that_is_soon_guessed_is_not_taken() {
    settings.put("secret", "hunter2");
    assertThat(catchThrowableOfType(ChannelSettingsException.class, this::push))
        .hasMessageContaining("secret 至少16个字符")
        .hasMessageNotContaining("hunter2");
  }
}
