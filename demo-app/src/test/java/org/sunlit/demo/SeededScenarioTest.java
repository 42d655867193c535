package org.sunlit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.json.Json;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededScenarioTest {
  private final Path out;
  private final Program told;
  private final JsonNode report;

  SeededScenarioTest(@TempDir Path out) {
    this.out = out;
    this.told = Program.run("walkthrough", "--out", out.toString());
    Program json = Program.run("walkthrough", "--json", "--out", out.toString());
    this.report = new Json().tree(json.out());
  }

  @Test
  void holds_all_its_expectations() {
    assertThat(told.exit()).as(told.out()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.out()).contains("全部与预期一致").doesNotContain("!!");
    assertThat(report.path("held").asBoolean()).isTrue();
    assertThat(report.path("stage").asText()).isEqualTo("archived");
  }

  @Test
  void goes_through_every_stage_and_is_disclosed_again() {
    assertThat(texts(report.path("visits"), "stage"))
        .containsExactly(
            "prior-disclosure",
            "consultation",
            "decision-disclosure",
            "deliberation",
            "result-disclosure",
            "public-supervision",
            "result-disclosure",
            "public-supervision",
            "archived");
  }

  @Test
  void prints_the_same_twice() {
    Program again = Program.run("walkthrough", "--out", out.toString());

    assertThat(again.out()).isEqualTo(told.out());
  }

  @Test
  void says_every_refusal_with_its_clause_and_who_can_mend_it() {
    List<String> rules = new ArrayList<>();
    for (JsonNode step : report.path("steps")) {
      for (JsonNode refusal : step.path("answer").path("refusals")) {
        rules.add(refusal.path("rule").asText());
        assertThat(refusal.path("clause").asText()).isNotBlank();
        assertThat(refusal.path("words").path("zh").asText()).contains("依据");
        assertThat(refusal.path("mender").path("en").asText()).isNotBlank();
        assertThat(told.out()).contains(refusal.path("words").path("zh").asText());
      }
    }
    assertThat(rules)
        .contains(
            "stage-allows-the-move",
            "approver-is-neither-author-nor-reviewer",
            "digest-is-the-versions",
            "shown-for-the-minimum-time",
            "consultation-lasts-the-minimum",
            "groups-are-invited-or-the-reason-stands",
            "one-voice-per-person",
            "consultation-window-is-open",
            "every-opinion-has-a-disposition",
            "actor-serves-the-body",
            "every-body-has-resolved",
            "supervision-period-is-over",
            "no-feedback-is-open");
  }

  @Test
  void leaves_a_site_with_the_whole_matter() throws IOException {
    assertThat(out.resolve("website/site/index.html")).exists();
    String page = page();

    assertThat(page)
        .contains("云汀大学学生勤工助学岗位与酬金管理办法（修订）")
        .contains("岗位总数由学生工作处会同财务处根据年度预算核定并公布")
        .contains("22元/小时")
        .contains("部分采纳")
        .contains("教财〔2018〕12号文件规定")
        .contains("领导小组会议纪要〔2026〕3号")
        .contains("修改后通过")
        .contains("属校对差错")
        .contains("再次公开")
        .contains("<del>")
        .contains("<ins>");
  }

  @Test
  void shows_no_single_opinion_and_nobody_by_name() throws IOException {
    assertThat(page()).doesNotContain("希望提高标准").doesNotContain("student-a");
    assertThat(told.out()).doesNotContain("希望提高标准").doesNotContain("student-a");
    assertThat(report.toString()).doesNotContain("希望提高标准").doesNotContain("xg-a");
  }

  @Test
  void leaves_a_share_pack_that_a_person_confirmed() throws IOException {
    try (Stream<Path> files = Files.walk(out.resolve("wechat"))) {
      assertThat(files.map(each -> String.valueOf(each.getFileName())))
          .contains("article.html", "README.txt", "live.txt");
    }
    assertThat(texts(report.path("outlets"), "reference"))
        .anyMatch(each -> each.startsWith("https://mp.weixin.qq.com/s/"));
  }

  private String page() throws IOException {
    try (Stream<Path> pages = Files.list(out.resolve("website/site/items"))) {
      return Files.readString(pages.findFirst().orElseThrow());
    }
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.path(key).asText()));
    return texts;
  }
}
