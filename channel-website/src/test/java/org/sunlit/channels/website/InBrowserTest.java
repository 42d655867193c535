package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Publication;
import org.sunlit.channels.tck.Publications;

/** The site as Chromium shows it; skipped without the path of one in {@code -Dsunlit.browser}. */
class InBrowserTest {
  private static final Color MASTHEAD = new Color(0x9b1c22);

  private Browser browser;
  private Path directory;
  private Path page;

  @BeforeEach
  void place(@TempDir Path fresh) {
    browser = Browser.in(fresh);
    directory = fresh;
    Website site = Website.in(fresh).at(Sites.ADDRESS).named("云汀大学阳光三务网");
    Publication article = Publications.article();
    site.place(article, Sites.key(article));
    page = Sites.file(fresh, article.path() + ".html");
  }

  @Test
  void the_page_and_its_style_are_shown_and_its_own_policy_forbids_nothing_of_it()
      throws IOException, InterruptedException {
    for (int width : List.of(500, 1440)) {
      Path picture = directory.resolve("page-" + width + ".png");
      String said =
          browser.run(
              "--screenshot=" + picture,
              "--window-size=" + width + ",1200",
              page.toUri().toString());

      assertThat(said).doesNotContain("Refused", "Content Security Policy", "ERR_");
      BufferedImage shown = ImageIO.read(picture.toFile());
      assertThat(shown.getWidth()).isEqualTo(width);
      assertThat(new Color(shown.getRGB(2, 2)))
          .as("the masthead at %s", width)
          .satisfies(each -> assertThat(distance(each, MASTHEAD)).isLessThan(60));
      assertThat(new Color(shown.getRGB(width - 3, 2)))
          .as("the masthead reaches the right edge at %s", width)
          .satisfies(each -> assertThat(distance(each, MASTHEAD)).isLessThan(60));
    }
  }

  @Test
  void a_reader_without_styles_finds_everything() throws IOException, InterruptedException {
    String read = browser.run("--dump-dom", page.toUri().toString());

    Publications.words(Publications.article()).forEach(each -> assertThat(read).contains(each));
  }

  private static int distance(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed())
        + Math.abs(one.getGreen() - other.getGreen())
        + Math.abs(one.getBlue() - other.getBlue());
  }
}
