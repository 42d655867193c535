package org.sunlit.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

class SettingsTest {
  private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

  enum Look {
    PLAIN,
    LARGE_PRINT
  }

  /** One of everything that settings may hold. */
  record Everything(
      String text,
      boolean flag,
      int number,
      Long large,
      URI address,
      Path folder,
      Secret secret,
      VisibilityScope reach,
      Look look,
      Duration pause,
      List<Robot> robots,
      Map<String, Integer> limits) {}

  record Robot(@NotNull @WebAddress URI hook, @NotNull Secret key) {}

  record Board(
      @NotNull @Size(max = 5) String name,
      @Nullable @Positive Integer rows,
      @NotEmpty List<@NotNull @Size(min = 2) String> rooms,
      @Nullable Robot robot) {}

  record Pair(@Nullable String key, @Nullable String password) {
    Pair {
      if (key != null && password != null) {
        throw new IllegalArgumentException("key 与 password 只写一项 / give key or password");
      }
    }
  }

  record Even(int number) {
    @AssertTrue(message = "须为偶数 / must be even")
    boolean isEven() {
      return number % 2 == 0;
    }
  }

  record Unreadable(Thread thread) {}

  private static <S extends Record> S bind(Map<String, ?> given, Class<S> type) {
    return Settings.bind("wall", given, type, VALIDATION);
  }

  private static List<Fault> faults(Map<String, ?> given, Class<? extends Record> type) {
    return catchThrowableOfType(ChannelSettingsException.class, () -> bind(given, type)).faults();
  }

  private static Map<String, Object> robot() {
    return Map.of("hook", "https://robot.example/send", "key", "t0p-5ecret");
  }

  @Test
  void are_read_into_the_record_that_the_channel_asks_for() {
    Map<String, Object> given =
        Map.ofEntries(
            Map.entry("text", " 公告栏 "),
            Map.entry("flag", true),
            Map.entry("number", 3),
            Map.entry("large", 5_000_000_000L),
            Map.entry("address", "https://www.yunting.example/"),
            Map.entry("folder", "/srv/board"),
            Map.entry("secret", "t0p-5ecret"),
            Map.entry("reach", List.of("staff", "students@cs")),
            Map.entry("look", "large-print"),
            Map.entry("pause", "PT2M"),
            Map.entry("robots", List.of(robot())),
            Map.entry("limits", Map.of("title", 32)));
    assertThat(bind(given, Everything.class))
        .isEqualTo(
            new Everything(
                "公告栏",
                true,
                3,
                5_000_000_000L,
                URI.create("https://www.yunting.example/"),
                Path.of("/srv/board"),
                Secret.parse("t0p-5ecret"),
                VisibilityScope.recalled(
                    List.of(Audience.of(Community.STAFF), Audience.parse("students@cs"))),
                Look.LARGE_PRINT,
                Duration.ofMinutes(2),
                List.of(
                    new Robot(
                        URI.create("https://robot.example/send"), Secret.parse("t0p-5ecret"))),
                Map.of("title", 32)));
  }

  @Test
  void that_are_not_given_are_null() {
    assertThat(bind(Map.of("name", "墙", "rooms", List.of("101")), Board.class))
        .isEqualTo(new Board("墙", null, List.of("101"), null));
  }

  @Test
  void name_all_that_is_missing_unknown_or_wrong_at_once_and_once() {
    Map<String, Object> given =
        Map.of(
            "name",
            "名字太长的公告栏",
            "rows",
            0,
            "rooms",
            List.of("101", "x"),
            "robot",
            Map.of("hook", "ftp://robot.example/?key=t0p-5ecret", "colour", "t0p-5ecret"),
            "column",
            4);
    List<Fault> faults = faults(given, Board.class);
    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/name", "/rows", "/rooms/1", "/robot/hook", "/robot/key", "/robot/colour", "/column");
    assertThat(faults.toString()).doesNotContain("t0p-5ecret", "太长");
  }

  @Test
  void are_explained_in_both_languages() {
    Map<String, Object> given =
        Map.of(
            "rows", 0, "rooms", List.of("101"), "robot", Map.of("hook", "x", "key", "k"), "z", 1);
    assertThat(faults(given, Board.class))
        .containsExactly(
            new Fault("/name", new Words("缺少此项", "is missing")),
            new Fault("/rows", new Words("必须是正数", "must be greater than 0")),
            new Fault(
                "/robot/hook",
                new Words(
                    "须为 http 或 https 地址，不含用户、参数和锚点", "must be a plain http or https address")),
            new Fault("/z", new Words("没有这一项", "there is no such key")));
  }

  @Test
  void of_another_kind_than_asked_for_are_wrong() {
    for (Object wrong : Arrays.asList(1, true, List.of("x"), Map.of("x", "y"), "", "  ")) {
      assertThat(faults(Map.of("name", wrong, "rooms", List.of("101")), Board.class))
          .extracting(Fault::pointer)
          .containsExactly("/name");
    }
    Map<String, Object> given = Map.of("name", "墙", "rows", "3", "rooms", "101", "robot", "r2");
    assertThat(faults(given, Board.class))
        .extracting(Fault::pointer)
        .containsExactly("/rows", "/rooms", "/robot");
    assertThat(faults(Map.of("number", 2.5), Even.class))
        .extracting(Fault::pointer)
        .containsExactly("/number");
    assertThat(faults(Map.of(), Even.class))
        .containsExactly(new Fault("/number", new Words("缺少此项", "is missing")));
  }

  @Test
  void may_have_to_agree_with_one_another() {
    assertThat(faults(Map.of("key", "k", "password", "p"), Pair.class))
        .containsExactly(new Fault("", new Words("key 与 password 只写一项", "give key or password")));
    assertThat(faults(Map.of("number", 3), Even.class))
        .containsExactly(new Fault("/even", new Words("须为偶数", "must be even")));
  }

  @Test
  void that_nobody_could_give_are_a_fault_of_the_channel() {
    assertThatThrownBy(() -> bind(Map.of("thread", "main"), Unreadable.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("java.lang.Thread");
  }

  @Test
  void print_no_secret() {
    Robot robot = bind(robot(), Robot.class);
    assertThat(robot.key().reveal()).isEqualTo("t0p-5ecret");
    assertThat(robot.toString()).contains("***").doesNotContain("5ecret");
    assertThat(robot.key()).isNotEqualTo(Secret.parse("another"));
    assertThat(robot.key().hashCode()).isEqualTo(Secret.parse("another").hashCode());
  }
}
