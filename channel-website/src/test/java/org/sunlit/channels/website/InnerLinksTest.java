package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
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
