package org.sunlit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunlit.json.Json;
import org.sunlit.procedure.Profile;

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
  }

  @Test
  void shows_the_catalog_on_both_sites_and_inside_what_is_only_for_those_inside()
      throws IOException {
    String outside = Files.readString(out.resolve("website/site/catalog.html"));
    String inside = Files.readString(out.resolve("campus/site/catalog.html"));

    assertThat(outside)
        .contains("列明公开事项9项", "发展党员工作情况", "2026-05-11")
        .doesNotContain("实验室安全检查结果", "值守安排", "校内站", "2018-09-03");
    assertThat(inside)
        .contains("列明公开事项10项", "发展党员工作情况", "实验室安全检查结果", "校内公开，请勿外传")
        .doesNotContain("值守安排");
    for (String site : List.of("website", "campus")) {
      assertThat(Files.readString(out.resolve(site + "/site/index.html")))
          .contains("href=\"catalog.html\"");
    }
  }

  static Stream<Arguments> ends() {
    return Stream.of(
        arguments("jobs", "archived", "full"),
        arguments("dorm", "public-supervision", "full"),
        arguments("parking", "public-supervision", "full"),
        arguments("library", "public-supervision", "full"),
        arguments("canteen", "public-supervision", "full"),
        arguments("grant", "archived", "public-notice"),
        arguments("accounts", "archived", "routine"),
        arguments("water", "public-supervision", "full"),
        arguments("old-rules", "archived", "full"),
        arguments("labs", "public-supervision", "routine"),
        arguments("party", "public-supervision", "routine"));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void leaves_each_matter_where_it_belongs(String matter, String stage, String profile) {
    assertThat(matter(matter).path("stage").path("code").asText()).isEqualTo(stage);
    assertThat(matter(matter).path("kind").path("en").asText())
        .isEqualTo(
            Profile.valueOf(profile.toUpperCase(Locale.ROOT).replace('-', '_')).words().en());
    assertThat(told.out()).contains("══ " + matter(matter).path("title").asText());
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        arguments(
            "parking",
            List.of(
                "prior-disclosure",
                "consultation",
                "decision-disclosure",
                "deliberation",
                "decision-disclosure",
                "deliberation",
                "result-disclosure",
                "public-supervision")),
        arguments(
            "library",
            List.of(
                "prior-disclosure",
                "consultation",
                "decision-disclosure",
                "deliberation",
                "consultation",
                "decision-disclosure",
                "deliberation",
                "result-disclosure",
                "public-supervision")),
        arguments(
            "grant",
            List.of(
                "result-disclosure",
                "public-supervision",
                "result-disclosure",
                "public-supervision",
                "archived")),
        arguments("accounts", List.of("result-disclosure", "public-supervision", "archived")),
        arguments("water", List.of("result-disclosure", "public-supervision")),
        arguments("labs", List.of("result-disclosure", "public-supervision")),
        arguments("party", List.of("result-disclosure", "public-supervision")),
        arguments("old-rules", List.of("archived")));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void sends_each_matter_its_own_way(String matter, List<String> stages) {
    assertThat(texts(matter(matter).path("visits"), "stage")).isEqualTo(stages);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments("parking", List.of("every-body-has-resolved", "stage-has-an-approved-version")),
        arguments("grant", List.of("no-feedback-is-open", "notice-period-is-over")),
        arguments(
            "water",
            List.of(
                "stage-has-an-approved-version",
                "skipping-is-ordered",
                "act-belongs-to-the-post",
                "act-belongs-to-the-post",
                "leading-group-confirms",
                "scope-is-narrower")),
        arguments("accounts", List.of("live-wherever-the-scope-reaches")),
        arguments("labs", List.of("live-wherever-the-scope-reaches")),
        arguments("party", List.of("live-wherever-the-scope-reaches")),
        arguments("old-rules", List.of("archive-is-as-it-was")),
        arguments(
            "guard",
            List.of(
                "ground-names-its-document",
                "act-belongs-to-the-post",
                "approver-had-no-hand-in-it",
                "matter-is-not-withheld")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses_what_would_cut_a_matter_short(String matter, List<String> rules) {
    assertThat(rules(matter)).containsExactlyInAnyOrderElementsOf(rules);
  }

  static Stream<Arguments> shown() {
    return Stream.of(
        arguments("dorm", List.of("修改后通过", "修复结果在楼栋公告栏和后勤服务平台公布", "<ins>")),
        arguments("parking", List.of("实质修改", "教职工车辆不收取停车服务费", "校长办公会议纪要〔2026〕10号")),
        arguments("library", List.of("退回", "支持延长开放时间", "闭馆时间不早于22时")),
        arguments("canteen", List.of("未通过", "5票", "基本伙食价格本年度不作调整")),
        arguments("accounts", List.of("学生资助", "11400")),
        arguments("party", List.of("发展学生党员", "312名")),
        arguments("old-rules", List.of("未在本系统办理", "2018-09-03", "学校原信息公开网")));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void shows_on_the_site_what_became_of_it(String matter, List<String> texts) throws IOException {
    assertThat(page(matter)).contains(texts);
  }

  @Test
  void keeps_what_is_withheld_off_every_outlet() throws IOException {
    JsonNode guard = matter("guard");
    assertThat(guard.path("stage").path("code").asText()).isEqualTo("filed");
    assertThat(guard.path("kind").path("zh").asText()).isEqualTo("不予公开");
    assertThat(guard.path("outlets")).isEmpty();
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(each -> each.toString().matches(".*\\.(html|xml|json|txt)")))
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each).content().doesNotContain("安全防范设施"));
    }
  }

  @Test
  void takes_a_notice_down_after_its_period() throws IOException {
    assertThat(page("grant")).contains("公示期满，已撤下").doesNotContain("拟资助").doesNotContain("计算机");
  }

  @Test
  void goes_through_every_stage_and_is_disclosed_again() {
    assertThat(texts(matter("jobs").path("visits"), "stage"))
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
    String page = page("jobs");

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
    assertThat(page("jobs")).doesNotContain("希望提高标准").doesNotContain("student-a");
    assertThat(told.out()).doesNotContain("希望提高标准").doesNotContain("student-a");
    assertThat(report.toString()).doesNotContain("希望提高标准").doesNotContain("xg-a");
  }

  @Test
  void leaves_a_share_pack_that_a_person_confirmed() throws IOException {
    try (Stream<Path> files = Files.walk(out.resolve("wechat"))) {
      assertThat(files.map(each -> String.valueOf(each.getFileName())))
          .contains("article.html", "README.txt", "live.txt");
    }
    assertThat(texts(matter("jobs").path("outlets"), "reference"))
        .anyMatch(each -> each.startsWith("https://mp.weixin.qq.com/s/"));
  }

  private JsonNode matter(String name) {
    for (JsonNode each : report.path("matters")) {
      if (each.path("name").asText().equals(name)) return each;
    }
    throw new AssertionError("no matter " + name);
  }

  private List<String> rules(String matter) {
    List<String> rules = new ArrayList<>();
    for (JsonNode step : report.path("steps")) {
      if (step.path("matter").asText().equals(matter)) {
        rules.addAll(texts(step.path("answer").path("refusals"), "rule"));
      }
    }
    return rules;
  }

  private String page(String matter) throws IOException {
    String id = matter(matter).path("id").asText().replaceFirst("^item-", "");
    return Files.readString(out.resolve("website/site/items/" + id + ".html"));
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.path(key).asText()));
    return texts;
  }
}
