package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.Wanted;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.channels.tck.Publications;
import org.sunlit.visibility.VisibilityScope;

class InnerLinksTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  private Standing place(Publication publication) {
    return Website.in(directory).at(Sites.ADDRESS).place(publication, Sites.key(publication));
  }

  private final Publication linking =
      Publications.from(Publications.minimal())
          .path("items/linking")
          .text(new Html("<p>见<a href=\"sunlit:items/k7q2m9#s-history\">修订说明</a>。</p>"))
          .done();

  @Test
  void a_link_appears_once_its_target_stands_and_goes_with_it() throws IOException {
    Website site = Website.in(directory).at(Sites.ADDRESS);
    place(linking);
    assertThat(text().select("a")).isEmpty();
    assertThat(text().text()).isEqualTo("见修订说明。");
    place(Publications.article());
    assertThat(text().select("a").attr("href")).isEqualTo("../items/k7q2m9.html#s-history");
    site.withdraw(Sites.key(Publications.article()), WithdrawalReason.withdrawn());
    assertThat(text().select("a")).isEmpty();
    assertThat(site.check(Sites.key(linking)))
        .isEqualTo(
            new Standing.Live(
                Sites.ADDRESS + "items/linking.html", VisibilityScope.PUBLIC, linking.revision()));
  }

  @Test
  void what_a_rebuilding_refuses_for_its_files_is_linked_from_nowhere() throws IOException {
    Website site = Website.in(directory).at(Sites.ADDRESS);
    Publication article = Publications.article();
    Publication forged =
        Publications.from(article)
            .files(
                new Publication.File(
                    "表.csv",
                    "text/csv",
                    1,
                    article.files().get(0).digest(),
                    () -> new ByteArrayInputStream(new byte[1])))
            .done();
    rebuild(site, linking, article);
    assertThat(text().select("a").attr("href")).isEqualTo("../items/k7q2m9.html#s-history");

    assertThat(rebuild(site, linking, forged))
        .extractingByKey(Sites.key(forged))
        .isInstanceOf(Standing.Rejected.class);

    assertThat(text().select("a")).isEmpty();
    assertThat(text().text()).isEqualTo("见修订说明。");
    for (String each : List.of("index", "affairs/school", "affairs/finance")) {
      assertThat(Sites.links(directory, each))
          .as("links of %s", each)
          .noneMatch(link -> link.startsWith(forged.path()));
    }
    assertThat(Sites.file(directory, "sitemap.xml")).exists();
    for (String each : Sites.files(directory.resolve("site"))) {
      if (each.endsWith(".xml")) {
        assertThat(Sites.file(directory, each)).content().doesNotContain(forged.path());
      }
    }
  }

  private static Map<PlacementKey, Standing> rebuild(Website site, Publication... all) {
    Map<PlacementKey, Standing> answers = new HashMap<>();
    site.rebuild(
        Arrays.stream(all).map(each -> new Wanted(Sites.key(each), each)).toList(), answers::put);
    return answers;
  }

  private Elements text() throws IOException {
    return Sites.page(directory, "items/linking").select("#s-text .text");
  }

  @Test
  void a_proof_is_linked_only_where_the_ledger_holds_it() throws IOException {
    place(Publications.article());
    assertThat(proof()).isEmpty();
    place(
        Publications.from(Publications.ledger())
            .files(Publications.file("proofs/k7q2m9", "text/plain", "proof"))
            .done());
    assertThat(proof().attr("href")).isEqualTo("../ledger/proofs/k7q2m9");
  }

  private Elements proof() throws IOException {
    return Sites.page(directory, "items/k7q2m9").select("#s-text .digest a");
  }
}
