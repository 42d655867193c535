package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Publication;

/**
 * That pages fit on telephones and wide screens. With a folder in {@code -Dsunlit.pictures} it also
 * takes the pictures of the documentation; skipped without a browser.
 */
class PicturesTest {
  private static final String FOLDER = System.getProperty("sunlit.pictures", "");

  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.of(
              "home", "index.html",
              "list", "affairs/school.html",
              "article", "items/k7q2m9.html",
              "catalog", "catalog.html"));

  /** Width and height in pixels. */
  private static final Map<Integer, Integer> SCREENS = new TreeMap<>(Map.of(360, 1200, 1440, 1200));

  /** A checker needs a script, and our own pages forbid it: their policy is left out for it. */
  private static final String CHECK =
      "<script>addEventListener('load',()=>{const p=parent.document.createElement('pre');"
          + "p.id='width';p.textContent=document.documentElement.scrollWidth;"
          + "parent.document.body.append(p);});</script>";

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private WebServer server;

  @BeforeEach
  void place(@TempDir Path fresh) {
    browser = Browser.in(fresh);
    directory = fresh;
    Website site = Website.in(fresh).at(Sites.ADDRESS).named("云汀大学阳光三务网");
    for (Publication each : Notices.withExamples()) site.place(each, Sites.key(each));
    server = new WebServer(fresh.resolve("site"));
  }

  @AfterEach
  void stop() {
    if (server != null) server.close();
  }

  /** A browser's window has a least width that telephones do not have; a frame in it has none. */
  private String framed(String page, int width) throws IOException {
    int height = SCREENS.getOrDefault(width, 1200);
    String frame =
        "<!DOCTYPE html><body style='margin:0'><iframe src='%s' width=%d height=%d style='border:0'>"
            .formatted(page, width, height);
    Files.writeString(Sites.file(directory, "framed.html"), frame);
    return server.address() + "framed.html";
  }

  private static String checked(String page) {
    return page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
        .replace("</body>", CHECK + "</body>");
  }

  @Test
  void no_page_is_wider_than_its_screen() throws IOException, InterruptedException {
    server.changes(PicturesTest::checked);
    for (int width : new int[] {360, 760, 1440}) {
      for (String each : PAGES.values()) {
        Document shown = Jsoup.parse(browser.dom(framed(each, width), "--window-size=1440,1200"));
        assertThat(shown.select("#width").text())
            .as("the width of %s at %s", each, width)
            .isEqualTo(Integer.toString(width));
      }
    }
  }

  @Test
  void every_page_shows_something_from_edge_to_edge() throws IOException, InterruptedException {
    for (Map.Entry<Integer, Integer> screen : SCREENS.entrySet()) {
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        BufferedImage picture = picture(page.getValue(), screen.getKey(), screen.getValue());
        assertThat(picture.getRGB(1, 1)).isEqualTo(picture.getRGB(picture.getWidth() - 2, 1));
        assertThat(picture.getRGB(1, 1)).isNotEqualTo(0xffffffff);
        if (FOLDER.isBlank()) continue;
        Path folder = Files.createDirectories(Path.of(FOLDER));
        Path file = folder.resolve("site-" + page.getKey() + "-" + screen.getKey() + ".png");
        ImageIO.write(picture, "png", file.toFile());
      }
    }
  }

  private BufferedImage picture(String page, int width, int height)
      throws IOException, InterruptedException {
    Path file = directory.resolve("picture.png");
    browser.run(
        "--screenshot=" + file,
        "--window-size=" + Math.max(width, 800) + "," + height,
        framed(page, width));
    BufferedImage shown = ImageIO.read(file.toFile());
    BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    cut.createGraphics().drawImage(shown, 0, 0, null);
    return cut;
  }
}
