package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.tck.SettingsJson;
import org.sunlit.words.Words;

/** A school's own templates and styles. */
class ThemeTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  Path theme;

  @BeforeEach
  void make() throws IOException {
    theme = Files.createDirectories(directory.resolve("theme"));
  }

  private void put(String name, String text) throws IOException {
    Path file = theme.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Website site() {
    return (Website)
        SettingsJson.open(
            new WebsiteProvider(),
            Map.of(
                "directory", directory.resolve("web").toString(),
                "address", Sites.ADDRESS.toString(),
                "name", "云汀大学",
                "theme", theme.toString()));
  }

  private List<String> refused() {
    ChannelSettingsException refused =
        catchThrowableOfType(ChannelSettingsException.class, this::site);
    assertThat(refused).isNotNull();
    return refused.faults().stream().map(Fault::words).map(Words::zh).toList();
  }

  @Test
  void stands_in_place_of_ours_on_every_page() throws IOException {
    put(
        "templates/foot.html",
        "<footer class=\"footer\">本校自己的页脚：{{frame.site}}</footer></body></html>\n");
    put("style.css", ".masthead { background: url(theme/logo.png) #123456; }");
    put("assets/logo.png", "png");
    Website site = site();
    for (Publication each : Examples.all()) {
      assertThat(site.place(each, Sites.key(each))).isInstanceOf(Standing.Live.class);
    }
    Path web = directory.resolve("web");
    for (String each : Sites.files(web.resolve("site"))) {
      if (!each.endsWith(".html")) continue;
      String page = each.replaceFirst("\\.html$", "");
      assertThat(Sites.page(web, page).select("footer").text()).isEqualTo("本校自己的页脚：云汀大学");
      assertThat(Sites.page(web, page).select("link[href$=assets/theme.css]")).hasSize(1);
    }
    assertThat(Sites.file(web, "assets/theme.css")).content().contains("#123456");
    assertThat(Sites.file(web, "assets/theme/logo.png")).content().isEqualTo("png");
  }

  @Test
  void is_worn_by_what_stands_already_with_the_next_call() throws IOException {
    Path web = directory.resolve("web");
    site().place(Examples.budget(), Sites.key(Examples.budget()));
    put("templates/foot.html", "<footer>新的页脚</footer></body></html>\n");
    site().place(Examples.partyPlan(), Sites.key(Examples.partyPlan()));

    assertThat(Sites.page(web, "items/b9s3d0").select("footer").text()).isEqualTo("新的页脚");
    assertThat(Sites.page(web, "affairs/finance").select("footer").text()).isEqualTo("新的页脚");
    assertThat(site().check(Sites.key(Examples.budget()))).isInstanceOf(Standing.Live.class);
    assertThat(Links.broken(web.resolve("site"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "templates/home.html|{{#frame}}never closed|模板有误",
        "templates/home.html|{{frame.nobody}}|模板有误",
        "templates/home.html|{{>nowhere}}|模板有误",
        "templates/other.html|text|主题中没有这样的文件",
        "script.js|alert(1)|主题中没有这样的文件",
        "style.css|@import 'other.css';|不能使用 @import",
        "style.css|a { background: url(https://elsewhere.example/a.png); }|不能引用站外资源",
        "style.css|a { background: url(//elsewhere.example/a.png); }|不能引用站外资源",
        "style.css|a { color: red;|不是完整的样式表"
      })
  void that_cannot_be_used_is_a_fault_of_the_settings(String name, String text, String fault)
      throws IOException {
    put(name, text);

    assertThat(refused()).singleElement().asString().contains(name, fault);
    assertThat(directory.resolve("web")).doesNotExist();
  }

  @Test
  void that_is_not_there_is_one_too() {
    theme = directory.resolve("nowhere");

    assertThat(refused()).singleElement().asString().contains("没有这个文件夹");
  }
}
