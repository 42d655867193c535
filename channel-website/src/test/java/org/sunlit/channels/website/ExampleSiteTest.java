package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.website.root.SitePath;

/** What holds for every page; the site stays in {@code target/example-site} to be looked at. */
class ExampleSiteTest {
  private static final Path DIRECTORY = Path.of("example-site");

  /** What an earlier run left may be of another form. */
  @BeforeAll
  static void clear() throws IOException {
    if (!Files.exists(DIRECTORY)) return;
    try (Stream<Path> all = Files.walk(DIRECTORY)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }

  @BeforeEach
  void place() {
    Website site = Website.in(DIRECTORY).at(Sites.ADDRESS).named("云汀大学阳光三务网");
    for (Publication each : Examples.all()) {
      assertThat(site.place(each, Sites.key(each))).isInstanceOf(Standing.Live.class);
    }
    Publication gone = Publications.minimal();
    site.place(gone, Sites.key(gone));
    site.withdraw(Sites.key(gone), WithdrawalReason.withdrawn());
  }

  @Test
  void every_page_is_in_chinese_has_one_heading_and_its_landmarks() throws IOException {
    for (Path each : pages()) {
      Document page = Jsoup.parse(each.toFile());
      assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
      assertThat(page.select("h1")).as("headings of %s", each).hasSize(1);
      assertThat(page.select("main#content")).hasSize(1);
      assertThat(page.select("body > header nav[aria-label]")).hasSize(1);
      assertThat(page.select("body > footer")).hasSize(1);
      assertThat(page.select("a.skip[href=#content]")).hasSize(1);
    }
  }

  @Test
  void only_search_runs_a_script_and_nothing_comes_from_elsewhere() throws IOException {
    for (Path each : pages()) {
      boolean isSearch = each.endsWith("search.html");
      Document page = Jsoup.parse(each.toFile());
      assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .isEqualTo(
              "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'"
                  + (isSearch ? "; script-src 'self'; connect-src 'self'" : ""));
      assertThat(page.select("style, [style], iframe, [onclick]")).isEmpty();
      assertThat(page.select("script:not([type=application/ld+json])").eachAttr("src"))
          .isEqualTo(isSearch ? List.of("assets/search.js") : List.of());
      assertThat(page.select("link[rel=stylesheet], img, source").eachAttr("href"))
          .allMatch(href -> href.endsWith("assets/site.css") && !href.contains("//"));
    }
  }

  @Test
  void every_link_inside_the_site_leads_somewhere() throws IOException {
    for (Path each : pages()) {
      Document page = Jsoup.parse(each.toFile());
      for (Element link : page.select("a[href]:not([href^=https:]), link:not([rel=canonical])")) {
        String href = link.attr("href");
        assertThat(href).as("a link of %s", each).doesNotContain("sunlit:").doesNotStartWith("/");
        String[] parts = href.split("#", 2);
        Path target = parts[0].isEmpty() ? each : each.resolveSibling(parts[0]).normalize();
        assertThat(target).as("the target of %s in %s", href, each).isRegularFile();
        if (parts.length == 2) {
          assertThat(Jsoup.parse(target.toFile()).getElementById(parts[1])).isNotNull();
        }
      }
    }
  }

  @Test
  void every_table_has_a_caption_and_column_headers_and_every_id_stands_once() throws IOException {
    for (Path each : pages()) {
      Document page = Jsoup.parse(each.toFile());
      for (Element table : page.select("section > .scroll > table")) {
        assertThat(table.select("caption").text()).isNotBlank();
        assertThat(table.select("thead th[scope=col]")).isNotEmpty();
      }
      assertThat(page.select("[id]").eachAttr("id")).as("ids of %s", each).doesNotHaveDuplicates();
    }
  }

  @Test
  void no_template_mark_is_left_and_no_value_is_called_null() throws IOException {
    for (Path each : pages()) {
      Document page = Jsoup.parse(each.toFile());
      page.select("script").remove();
      assertThat(page.outerHtml()).doesNotContain("{{").doesNotContain("}}");
      assertThat(Jsoup.parse(each.toFile()).text())
          .doesNotContain("null")
          .doesNotContain("Optional");
    }
  }

  @Test
  void only_finished_files_stand_in_the_site() throws IOException {
    assertThat(Sites.files(DIRECTORY.resolve("site"))).allMatch(SitePath::fits);
    assertThat(Sites.files(DIRECTORY.resolve("state")))
        .allMatch(SitePath::fits)
        .noneMatch(name -> name.contains("underway"));
  }

  private static List<Path> pages() throws IOException {
    Path site = DIRECTORY.resolve("site");
    List<Path> pages =
        Sites.files(site).stream()
            .filter(name -> name.endsWith(".html"))
            .map(site::resolve)
            .toList();
    assertThat(pages).hasSizeGreaterThan(10);
    return pages;
  }
}
