package org.sunlit.channels.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Publication;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;

/**
 * What axe-core finds against WCAG 2.2 A and AA on each kind of page, wide and narrow. Skipped
 * without a browser.
 */
class AccessibilityTest {
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "affairs/school.html",
          "lists/index.html",
          "search.html",
          "access.html",
          "items/k7q2m9.html",
          "items/d4r8ty.html",
          "items/m1n1m2.html",
          "catalog.html",
          "ledger.html");

  /** A checker needs a script, and our own pages forbid it: their policy is left out for it. */
  private static final String CHECK =
      "<script src=\"/axe.min.js\"></script><script>axe.run(document,{runOnly:{type:'tag',values:"
          + "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}})"
          + ".then(r=>{const p=document.createElement('pre');p.id='axe';"
          + "p.textContent=JSON.stringify({checked:r.passes.length,found:r.violations.map(v=>"
          + "v.id+': '+v.nodes.map(n=>n.html).join(' | '))});document.body.append(p);});</script>";

  private Path directory;
  private Browser browser;

  @BeforeEach
  void place(@TempDir Path fresh) throws IOException {
    browser = Browser.in(fresh);
    directory = fresh;
    Website site = Website.in(fresh).at(Sites.ADDRESS).named("云汀大学阳光三务网");
    for (Publication each : Examples.all()) site.place(each, Sites.key(each));
    Publication gone = Publications.minimal();
    site.place(gone, Sites.key(gone));
    site.withdraw(Sites.key(gone), WithdrawalReason.withdrawn());
    try (InputStream axe = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      Files.write(Sites.file(fresh, "axe.min.js"), axe.readAllBytes());
    }
  }

  private List<String> faults(WebServer server, String page, int width)
      throws IOException, InterruptedException {
    String address = server.address() + page;
    Document checked = Jsoup.parse(browser.dom(address, "--window-size=" + width + ",900"));
    assertThat(checked.select("#axe")).as("axe has run on %s", page).hasSize(1);
    JsonNode result = new JsonMapper().readTree(checked.select("#axe").text().getBytes(UTF_8));
    assertThat(result.get("checked").asInt()).isGreaterThan(10);
    List<String> faults = new ArrayList<>();
    result.get("found").forEach(each -> faults.add(page + " at " + width + ": " + each.asText()));
    return faults;
  }

  @Test
  void is_found_without_a_fault_on_every_kind_of_page() throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    try (WebServer server = new WebServer(directory.resolve("site"))) {
      server.changes(AccessibilityTest::checked);
      for (String each : PAGES) faults.addAll(faults(server, each, 1280));
      for (String each : List.of("index.html", "items/k7q2m9.html", "catalog.html")) {
        faults.addAll(faults(server, each, 400));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void and_the_checker_does_find_faults() throws IOException, InterruptedException {
    try (WebServer server = new WebServer(directory.resolve("site"))) {
      server.changes(page -> checked(page.replace("lang=\"zh-CN\"", "")));
      assertThat(faults(server, "index.html", 1280))
          .anyMatch(each -> each.contains("html-has-lang"));
    }
  }

  private static String checked(String page) {
    return page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
        .replace("</body>", CHECK + "</body>");
  }
}
