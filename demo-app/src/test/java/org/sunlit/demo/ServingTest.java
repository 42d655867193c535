package org.sunlit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.demo.scenario.Scenario;
import org.sunlit.demo.web.Serving;
import org.sunlit.json.Json;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingTest {
  private final HttpClient browser = HttpClient.newHttpClient();
  private final Path data;
  private final Serving serving;

  ServingTest(@TempDir Path data) {
    this.data = data;
    this.serving = Serving.start(Scenario::seeded, data.toString(), 0);
  }

  @AfterAll
  void stop() {
    serving.close();
  }

  @Test
  void the_tour_holds_the_site_as_it_was_beside_its_lines() throws Exception {
    HttpResponse<String> station = get("tour/4.html");
    assertThat(station.statusCode()).isEqualTo(200);
    Matcher frame = Pattern.compile("<iframe src=\"([^\"]+)\"").matcher(station.body());
    assertThat(frame.find()).isTrue();

    HttpResponse<String> then = get("tour/" + frame.group(1));

    assertThat(then.statusCode()).isEqualTo(200);
    assertThat(then.body()).contains("民主讨论");
    assertThat(then.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'self'");
    assertThat(get("tour/").body()).contains("href=\"1.html\"");
    assertThat(get("tour/tour.css").headers().firstValue("Content-Type").orElseThrow())
        .contains("text/css");
    assertThat(get("tour/77.html").statusCode()).isEqualTo(404);
  }

  @Test
  void the_tour_says_the_same_as_the_one_in_the_documents() throws Exception {
    for (int at = 1; at <= 8; at++) {
      assertThat(lines(get("tour/" + at + ".html").body()))
          .isEqualTo(lines(Files.readString(TourTest.DOCS.resolve(at + ".html"))));
    }
  }

  private static String lines(String station) {
    return station.substring(station.indexOf("<dl>"), station.indexOf("</dl>"));
  }

  @Test
  void the_overview_cites_stages_outlets_and_refusals() throws Exception {
    HttpResponse<String> page = get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).contains("utf-8");
    assertThat(page.body())
        .contains("云汀大学学生勤工助学岗位与酬金管理办法（修订）")
        .contains("已归档")
        .contains("3月9日 08:30")
        .contains("学校微信公众号")
        .contains("<a href=\"#parking\">云汀大学校园机动车通行与停车方案</a>")
        .contains("id=\"parking\"")
        .contains("skipping-is-ordered")
        .contains("digest-is-the-versions")
        .contains("《高等学校信息公开办法》第17条")
        .doesNotContain("<script");
  }

  @Test
  void every_answer_is_hardened() throws Exception {
    for (String path : new String[] {"", "site/", "campus/", "api/matters", "nowhere"}) {
      assertThat(get(path).headers().map()).as(path).containsKey("x-content-type-options");
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void the_site_is_there_under_its_own_address() throws Exception {
    assertThat(get("site/").body()).contains("云汀大学阳光三务公开网");
    assertThat(get("site/assets/site.css").headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/css");
    HttpResponse<String> page = get("site/items/" + item());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(serving.address() + "site/items/" + item());
  }

  @Test
  void the_campus_site_refuses_strangers_whatever_they_ask_for() throws Exception {
    for (String path : new String[] {"campus/", "campus/access.html", "campus/nowhere.html"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).contains("只给本校教职工和学生看").doesNotContain("实验室");
    }
    assertThat(get("campus/").body()).isEqualTo(get("campus/nowhere.html").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "student"})
  void the_campus_site_lets_in_whom_it_is_for(String visitor) throws Exception {
    HttpResponse<String> chosen = choose(visitor, "/campus/");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/campus/");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");

    HttpResponse<String> site = get("campus/", cookie);

    assertThat(site.statusCode()).isEqualTo(200);
    assertThat(site.body()).contains("云汀大学三务公开校内站", "实验室安全检查结果", "校内公开，请勿外传");
    assertThat(site.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(get("campus/nowhere.html", cookie).statusCode()).isEqualTo(404);
    assertThat(get("", cookie).body()).contains("aria-pressed=\"true\"");
  }

  @Test
  void the_campus_site_takes_no_other_visitor_and_leads_nowhere_else() throws Exception {
    HttpResponse<String> chosen = choose("rector", "https://elsewhere.example/");

    assertThat(chosen.headers().firstValue("Location").orElseThrow())
        .doesNotContain("elsewhere")
        .endsWith("/");
    assertThat(get("campus/", chosen.headers().firstValue("Set-Cookie").orElseThrow()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_overview_leads_to_what_is_worth_seeing() throws Exception {
    String page = get("").body();
    Matcher step = Pattern.compile("<a href=\"#(step-\\d+)\">差一点外泄").matcher(page);

    assertThat(step.find()).isTrue();
    assertThat(page)
        .contains("id=\"" + step.group(1) + "\"", "一个字也不放上去", "not a word is put there", "C7.2.7")
        .contains("能到达他们的渠道：学校官方网站", "党务先党内后党外", "PA-4", "校内站");
  }

  @Test
  void a_folder_without_its_slash_leads_to_its_index() throws Exception {
    assertThat(get("site").statusCode()).isEqualTo(302);
    assertThat(get("site").headers().firstValue("Location").orElseThrow()).endsWith("/site/");
  }

  @Test
  void the_matters_are_there_as_json() throws Exception {
    assertThat(new Json().tree(get("api/matters").body()).path("held").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "site/nowhere.html", "site/items", "site/items/", "api/"})
  void what_is_not_there_is_a_page_that_says_so(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(get(path).body()).contains("没有这一页");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/site/../../sunlit-demo.txt",
        "/site/%2e%2e/%2e%2e/sunlit-demo.txt",
        "/site/..%2f..%2fsunlit-demo.txt",
        "/site/items/..;/../../../sunlit-demo.txt",
        "/site/..\\..\\sunlit-demo.txt",
        "/site//etc/passwd",
        "/site/%00",
        "/site/.hidden",
        "/site/link/sunlit-demo.txt"
      })
  void nothing_beside_the_site_is_handed_out(String path) throws Exception {
    Path site = data.resolve("website/site");
    Files.writeString(site.resolve(".hidden"), "Made by");
    if (!Files.exists(site.resolve("link"))) Files.createSymbolicLink(site.resolve("link"), data);
    assertThat(data.resolve("sunlit-demo.txt")).content().contains("Made by");

    String answer = raw(path);

    assertThat(answer).doesNotContain("Made by").doesNotContain("root:");
    assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d ");
  }

  @Test
  void it_stops_and_leaves_no_temporary_files() throws Exception {
    Serving other = Serving.start(Scenario::seeded, "", 0);
    URI there = URI.create(other.address());
    other.close();
    other.close();

    other.untilClosed();
    assertThatThrownBy(() -> browser.send(request(there), body())).isInstanceOf(IOException.class);
  }

  private String item() throws IOException {
    try (Stream<Path> pages = Files.list(data.resolve("website/site/items"))) {
      return String.valueOf(pages.findFirst().orElseThrow().getFileName());
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(request(URI.create(serving.address() + path)), body());
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    URI address = URI.create(serving.address() + path);
    String sent = cookie.substring(0, cookie.indexOf(';'));
    return browser.send(HttpRequest.newBuilder(address).header("Cookie", sent).build(), body());
  }

  private HttpResponse<String> choose(String visitor, String back) throws Exception {
    String form = "as=" + visitor + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    return browser.send(
        HttpRequest.newBuilder(URI.create(serving.address() + "visitor"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        body());
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private static HttpResponse.BodyHandler<String> body() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  /** As it stands, for clients tidy paths before they ask. */
  private String raw(String path) throws IOException {
    URI address = URI.create(serving.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
