package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;

/** The search page with its script and its own policy in a browser; skipped without one. */
class SearchInBrowserTest {
  private static final int MANY = 700;

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @SuppressWarnings("NullAway.Init")
  private Website site;

  @SuppressWarnings("NullAway.Init")
  private WebServer server;

  @BeforeEach
  void place(@TempDir Path directory) {
    browser = Browser.in(directory);
    site = Website.in(directory).at(Sites.ADDRESS).named("云汀大学阳光三务网");
    site.rebuild(new ManyItems(MANY), (key, answer) -> {});
    site.place(Publications.article(), Sites.key(Publications.article()));
    site.place(Examples.budget(), Sites.key(Examples.budget()));
    server = new WebServer(directory.resolve("site"));
  }

  @AfterEach
  void stop() {
    if (server != null) server.close();
  }

  private Document search(String query) throws IOException, InterruptedException {
    String address =
        server.address() + "search.html?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String said = browser.dom(address);
    assertThat(said).doesNotContain("Refused to", "Content Security Policy");
    return Jsoup.parse(said);
  }

  private List<String> titles(String query) throws IOException, InterruptedException {
    return search(query).select("#found .line-title").eachText();
  }

  @Test
  void finds_chinese_words_of_title_and_text() throws IOException, InterruptedException {
    assertThat(titles("勤工助学 酬金")).containsExactly(Publications.article().title());
    assertThat(search("勤工助学").select("#found a").attr("href")).isEqualTo("items/k7q2m9.html");
  }

  @Test
  void finds_one_of_many_by_its_number_and_many_a_page_at_a_time()
      throws IOException, InterruptedException {
    assertThat(titles("YT 37")).singleElement().asString().startsWith("关于第37号事项");
    Document many = search("事项的通知");
    assertThat(many.select("#found li")).hasSize(20);
    assertThat(many.select("#more[hidden]")).isEmpty();
    assertThat(many.select("#told").text()).contains("已列出 20 项");
  }

  @Test
  void says_so_when_nothing_is_found_and_finds_nothing_that_was_withdrawn()
      throws IOException, InterruptedException {
    assertThat(search("量子引力").select("#told").text()).startsWith("没有找到");
    site.withdraw(Sites.key(Publications.article()), WithdrawalReason.withdrawn());
    assertThat(titles("勤工助学 酬金")).isEmpty();
  }

  @Test
  void runs_nothing_that_a_query_says() throws IOException, InterruptedException {
    Document page = search("\"><img src=x onerror=document.title='gone'>勤工");
    assertThat(page.select("title").text()).isEqualTo("检索 - 云汀大学阳光三务网");
    assertThat(page.select("main img")).isEmpty();
  }
}
