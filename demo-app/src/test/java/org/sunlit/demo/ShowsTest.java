package org.sunlit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.json.Json;

/** No leak and no gap, as the scenario shows them on a public site and a narrower one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowsTest {
  private final Path out;
  private final JsonNode report;
  private final Program told;

  ShowsTest(@TempDir Path out) {
    this.out = out;
    this.told = Program.run("walkthrough", "--out", out.toString());
    this.report =
        new Json().tree(Program.run("walkthrough", "--json", "--out", out.toString()).out());
  }

  static Stream<Arguments> headlines() {
    return Stream.of(
        arguments("labs", "差一点外泄", "Nearly a leak"),
        arguments("accounts", "留了空白", "A gap"),
        arguments("water", "缩小公开范围", "A narrower scope"),
        arguments("party", "党务先内后外", "Party affairs inside first"));
  }

  @ParameterizedTest
  @MethodSource("headlines")
  void each_is_announced_in_both_languages(String matter, String zh, String en) {
    assertThat(told.out()).contains("★ " + zh);
    assertThat(steps(matter))
        .filteredOn(each -> each.has("shows") && !each.path("shows").isNull())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.path("shows").path("zh").asText()).startsWith(zh);
              assertThat(each.path("shows").path("en").asText()).startsWith(en);
            });
  }

  @Test
  void an_outlet_whose_door_stands_open_gets_nothing_until_it_is_shut() throws IOException {
    JsonNode held = change("labs", "2026-03-11T08:31:00", "campus-site");
    assertThat(held.path("reference").isNull()).isTrue();
    assertThat(held.path("wanted").isNull()).isTrue();
    says(held.path("why"), "C7.2.7", "未登录的访问没有被拒绝（HTTP 200）", "HTTP 200");
    says(held.path("why"), "C7.2.7", "只对教职工、学生公开，所以一个字也不放上去", "not a word is put there");
    says(step("labs", "2026-03-11T09:00:00").path("gap"), "C4.2", "教职工、学生", "No outlet");

    assertThat(change("labs", "2026-03-11T10:05:00", "campus-site").path("reference").asText())
        .contains("/campus/items/");
    assertThat(page("campus", "labs")).contains("危险化学品柜", "校内公开，请勿外传");
    assertThat(everywhere("website")).noneMatch(each -> each.contains("实验室安全检查"));
  }

  @Test
  void a_gap_names_who_is_missed_and_what_would_reach_them() throws IOException {
    JsonNode refused = step("accounts", "2026-04-09T08:40:00");
    assertThat(refused.path("answer").path("refusals").get(0).path("words").path("zh").asText())
        .contains("还没有到达：社会公众");
    says(refused.path("gap"), "C4.2", "学校官方网站、学校微信公众号", "official website");

    assertThat(change("accounts", "2026-04-09T08:51:00", "site").path("stands").asText())
        .isNotEmpty();
    assertThat(step("accounts", "2026-04-09T09:00:00").path("answer").path("kind").asText())
        .isEqualTo("accepted");
  }

  @Test
  void a_narrower_scope_takes_it_down_where_too_many_read_and_leaves_it_where_not()
      throws IOException {
    JsonNode down = change("water", "2026-06-12T09:11:00", "site");
    assertThat(down.path("stands").isNull()).isTrue();
    says(down.path("why"), "C7.2.7", "已撤下，原处只留一句“该信息已撤回”", "taken down");
    says(down.path("why"), "C7.2.7", "公开范围缩小为教职工、学生", "its scope is");

    assertThat(page("website", "water")).contains("该信息已撤回").doesNotContain("供水", "抢修");
    assertThat(everywhere("website")).noneMatch(each -> each.contains("西区供水"));
    assertThat(page("campus", "water"))
        .contains("西区公寓每日6时至8时", "应急缩短程序的理由", "领导小组已确认", "校内公开，请勿外传");
  }

  @Test
  void a_party_affair_waits_outside_until_it_stands_inside() throws IOException {
    JsonNode waits = change("party", "2026-04-13T08:41:00", "site");
    assertThat(waits.path("wanted").asText()).isNotEmpty();
    assertThat(waits.path("stands").isNull()).isTrue();
    says(waits.path("why"), "PA-4", "党务先党内后党外，校内站上发布之后", "campus site");

    assertThat(change("party", "2026-04-13T10:01:00", "campus-site").path("stands").asText())
        .isNotEmpty();
    assertThat(change("party", "2026-04-13T10:01:00", "site").path("stands").asText()).isNotEmpty();
    assertThat(page("website", "party")).contains("312名");
  }

  @Test
  void each_matter_lists_what_stands_on_either_site() {
    for (String matter : List.of("accounts", "water", "party")) {
      List<String> outlets = new ArrayList<>();
      matter(matter).path("outlets").forEach(each -> outlets.add(each.path("outlet").asText()));
      assertThat(outlets).as(matter).containsExactlyInAnyOrder("site", "campus-site");
    }
  }

  private static void says(JsonNode why, String clause, String zh, String en) {
    assertThat(why.path("clause").asText()).isEqualTo(clause);
    assertThat(why.path("words").path("zh").asText()).contains(zh);
    assertThat(why.path("words").path("en").asText()).contains(en);
  }

  private List<JsonNode> steps(String matter) {
    List<JsonNode> steps = new ArrayList<>();
    for (JsonNode each : report.path("steps")) {
      if (each.path("matter").asText().equals(matter)) steps.add(each);
    }
    return steps;
  }

  private JsonNode step(String matter, String at) {
    return steps(matter).stream()
        .filter(each -> each.path("at").asText().startsWith(at.replaceFirst(":00$", "")))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode change(String matter, String at, String outlet) {
    for (JsonNode each : step(matter, at).path("changes")) {
      boolean it = each.path("matter").asText().equals(matter);
      if (it && each.path("outlet").asText().equals(outlet)) return each;
    }
    throw new AssertionError("nothing changed on " + outlet + " at " + at);
  }

  private JsonNode matter(String name) {
    for (JsonNode each : report.path("matters")) {
      if (each.path("name").asText().equals(name)) return each;
    }
    throw new AssertionError("no matter " + name);
  }

  private String page(String outlet, String matter) throws IOException {
    String id = matter(matter).path("id").asText().replaceFirst("^item-", "");
    return Files.readString(out.resolve(outlet + "/site/items/" + id + ".html"));
  }

  /** Every text that readers of an outlet can get. */
  private List<String> everywhere(String outlet) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(out.resolve(outlet).resolve("site").toRealPath())) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        texts.add(new String(Files.readAllBytes(each), StandardCharsets.UTF_8));
      }
    }
    assertThat(texts).isNotEmpty();
    return texts;
  }
}
