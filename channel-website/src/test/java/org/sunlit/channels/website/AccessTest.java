package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.tck.Publications;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

/** A site that is not for the public, and strangers at its door. */
class AccessTest {
  private static final VisibilityScope CAMPUS = Units.none().scope(Audience.of(Community.CAMPUS));

  private final Publication inside = Publications.from(Publications.minimal()).reach(CAMPUS).done();

  private final Strangers strangers = Strangers.refused();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  Website site;

  @BeforeEach
  void open() {
    site = strangers.keptOut(Website.in(directory).at(Sites.ADDRESS), CAMPUS);
  }

  @AfterEach
  void stop() {
    strangers.close();
    site.close();
  }

  private Standing place(Publication publication) {
    return site.place(publication, Sites.key(publication));
  }

  @Test
  void reaches_the_public_until_a_stranger_was_refused() {
    assertThat(site.reach(CAMPUS)).isEqualTo(VisibilityScope.PUBLIC);
    assertThat(site.probe()).isEmpty();
    assertThat(site.reach(CAMPUS)).isEqualTo(CAMPUS);
    assertThat(strangers.asked()).containsExactly("/access.html");
  }

  @Test
  void is_tried_on_a_page_that_says_nothing_of_what_is_inside() throws IOException {
    assertThat(place(inside)).isInstanceOf(Standing.Live.class);
    assertThat(Sites.page(directory, "access").text())
        .contains("校内公开，请勿外传", "校园统一身份认证")
        .doesNotContain("图书馆");
  }

  @ParameterizedTest
  @CsvSource({
    "401,''",
    "403,''",
    "302,https://cas.example/login?service=x",
    "307,https://cas.example/"
  })
  void takes_these_for_a_refusal(int status, String location) {
    strangers.met(status, location);
    assertThat(place(inside)).isInstanceOf(Standing.Live.class);
  }

  @ParameterizedTest
  @CsvSource({"200,''", "302,https://elsewhere.example/", "404,''", "500,''", "204,''"})
  void takes_anything_else_for_a_leak_and_shows_nothing(int status, String location)
      throws IOException {
    strangers.met(status, location);
    assertThat(place(inside))
        .isInstanceOfSatisfying(
            Standing.Rejected.class,
            refused -> assertThat(refused.reason().zh()).contains("访问控制无效"));
    assertThat(site.reach(CAMPUS)).isEqualTo(VisibilityScope.PUBLIC);
    assertThat(Sites.files(directory.resolve("site"))).noneMatch(each -> each.startsWith("items/"));
  }

  @Test
  void takes_silence_for_no_refusal() {
    strangers.close();
    assertThat(place(inside)).isInstanceOf(Standing.Rejected.class);
    assertThat(site.reach(CAMPUS)).isEqualTo(VisibilityScope.PUBLIC);
  }

  @Test
  void takes_a_page_down_again_that_strangers_get() throws IOException {
    strangers.letInTo(inside.path() + ".html");
    assertThat(place(inside)).isInstanceOf(Standing.Rejected.class);
    assertThat(Sites.page(directory, inside.path()).select("main").text()).isEqualTo("该信息已撤回");
    assertThat(Sites.titles(directory, "index")).isEmpty();
    assertThat(site.reach(CAMPUS)).isEqualTo(VisibilityScope.PUBLIC);
  }

  @Test
  void still_carries_what_is_public_while_strangers_get_in() {
    strangers.met(200, "");
    assertThat(place(Publications.minimal())).isInstanceOf(Standing.Live.class);
    assertThat(strangers.asked()).isEmpty();
  }

  @Test
  void marks_every_page_and_tells_search_engines_to_stay_away() throws IOException {
    place(inside);
    for (String each : Sites.files(directory.resolve("site"))) {
      if (!each.endsWith(".html")) continue;
      String page = each.replaceFirst("\\.html$", "");
      assertThat(Sites.page(directory, page).select(".marking").text()).isEqualTo("校内公开，请勿外传");
      assertThat(Sites.page(directory, page).select("meta[name=robots]")).hasSize(1);
    }
    assertThat(Sites.file(directory, "robots.txt")).content().contains("Disallow: /");
    assertThat(Sites.file(directory, "sitemap.xml")).doesNotExist();
    assertThat(Sites.file(directory, "feeds/all.xml")).content().contains("校内公开，请勿外传");
  }
}
