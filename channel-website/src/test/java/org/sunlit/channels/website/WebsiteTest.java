package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.channels.Html;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.tck.Footprint;
import org.sunlit.channels.tck.Publications;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

class WebsiteTest {
  private static final VisibilityScope CAMPUS = Units.none().scope(Audience.of(Community.CAMPUS));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  Website site;

  @SuppressWarnings("NullAway.Init")
  Strangers strangers;

  @BeforeEach
  void listen() {
    strangers = Strangers.refused();
  }

  @AfterEach
  void stop() {
    strangers.close();
  }

  @BeforeEach
  void open() {
    site = Website.in(directory).at(Sites.ADDRESS).named("云汀大学阳光三务网");
  }

  private Standing place(Publication publication) {
    return site.place(publication, Sites.key(publication));
  }

  private static Publication named(String path, String title) {
    return Publications.from(Publications.minimal()).path(path).title(title).done();
  }

  @Nested
  class Placing {
    @Test
    void answers_the_address_where_readers_find_it() {
      assertThat(place(Publications.article()))
          .isEqualTo(
              new Standing.Live(
                  "https://www.yunting.example/sunlit/items/k7q2m9.html",
                  VisibilityScope.PUBLIC,
                  Publications.article().revision()));
    }

    @Test
    void shows_the_whole_matter_on_one_page() throws IOException {
      place(Publications.article());
      Document page = Sites.page(directory, "items/k7q2m9");
      assertThat(page.select(".crumbs").text())
          .isEqualTo("首页 >> 校务 >> 学生管理服务信息 >> 云汀大学学生勤工助学岗位与酬金管理办法（修订）");
      assertThat(page.select(".bar .stage").eachText())
          .containsExactly("事前公开", "征求意见", "决策公开", "民主讨论", "结果公开", "接受监督");
      assertThat(page.select(".bar [aria-current=step] .stage").eachText()).containsExactly("接受监督");
      assertThat(page.select("#s-opinions tbody tr")).hasSize(3);
      assertThat(page.select("#s-opinions .outcome").eachText())
          .containsExactly("采纳", "部分采纳", "未采纳");
      assertThat(page.select("#s-feedback .card")).hasSize(1);
      assertThat(page.select("#s-resolutions .card")).hasSize(2);
      assertThat(page.select("#s-history .changes ins").text()).isEqualTo("22");
      assertThat(page.select("#s-history .digest code")).hasSize(2);
      assertThat(page.select("#s-history details .text").text()).contains("每小时20元");
    }

    @Test
    void folds_a_stage_that_is_visited_twice_into_its_last_visit() throws IOException {
      List<Publication.Step> steps = Publications.article().steps();
      Publication.Step result = steps.get(4);
      Publication again =
          Publications.from(Publications.article())
              .steps(List.of(result, steps.get(5), upcoming(result)))
              .done();
      place(again);
      Document page = Sites.page(directory, again.path());
      assertThat(page.select(".bar li").eachText())
          .containsExactly("结果公开 未开始", "接受监督 进行中 5月11日至5月25日");
      assertThat(page.select(".timeline h3")).hasSize(2);
    }

    private Publication.Step upcoming(Publication.Step step) {
      return new Publication.Step(
          step.stage(),
          Publication.Step.State.UPCOMING,
          null,
          Html.NONE,
          List.of(),
          List.of(),
          List.of());
    }

    @Test
    void lists_it_in_each_of_its_affairs_by_first_disclosure_and_at_home() throws IOException {
      Examples.all().forEach(WebsiteTest.this::place);
      assertThat(Sites.titles(directory, "affairs/school"))
          .containsExactly(Examples.dormitories().title(), Publications.article().title());
      assertThat(Sites.titles(directory, "affairs/finance"))
          .containsExactly(Examples.budget().title(), Publications.article().title());
      assertThat(Sites.titles(directory, "index")).hasSize(4);
      assertThat(Sites.titles(directory, "lists/catalog"))
          .containsExactly(Examples.catalog().title());
    }

    @Test
    void says_so_where_an_affair_has_nothing_yet() throws IOException {
      place(Examples.budget());
      assertThat(Sites.page(directory, "affairs/party").select(".empty").text()).contains("暂无公开事项");
    }

    @Test
    void the_same_again_touches_no_file() throws IOException {
      place(Examples.budget());
      Object before = Files.getLastModifiedTime(Sites.file(directory, "index.html"));
      Footprint footprint = Footprint.of(directory);
      assertThat(place(Examples.budget())).isInstanceOf(Standing.Live.class);
      assertThat(Footprint.of(directory)).isEqualTo(footprint);
      assertThat(Files.getLastModifiedTime(Sites.file(directory, "index.html"))).isEqualTo(before);
    }

    @Test
    void another_node_finds_what_this_one_placed() throws IOException {
      Website other = Website.in(directory).at(Sites.ADDRESS).named("云汀大学阳光三务网");
      place(Examples.budget());
      other.place(Examples.partyPlan(), Sites.key(Examples.partyPlan()));
      place(Examples.dormitories());
      assertThat(Sites.titles(directory, "index"))
          .containsExactly(
              Examples.dormitories().title(),
              Examples.budget().title(),
              Examples.partyPlan().title());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "../state/x",
          "/etc/x",
          "items/../../x",
          "items\\x",
          "items//x",
          "items/.x",
          "items/x/",
          "",
          ".",
          "items/x y",
          "items/事项",
          "items/x%2e",
          "C:/x",
          "index",
          "affairs/party",
          "lists/x",
          "assets/site"
        })
    void refuses_a_path_that_no_site_can_have(String path) throws IOException {
      Publication odd = named(path, "路径");
      PlacementKey key = new PlacementKey("item", "main");
      assertThat(site.place(odd, key))
          .isInstanceOfSatisfying(
              Standing.Rejected.class, refused -> assertThat(refused.retry()).isFalse());
      assertThat(site.preview(odd)).hasSize(1);
      assertThat(Sites.files(directory)).isEmpty();
    }

    @Test
    void refuses_a_path_that_belongs_to_another_subject() throws IOException {
      place(named("items/one", "第一个"));
      Publication second = named("items/one", "第二个");
      assertThat(site.place(second, new PlacementKey("another", "main")))
          .isInstanceOf(Standing.Rejected.class);
      assertThat(Sites.page(directory, "items/one").title()).contains("第一个");
    }

    @Test
    void refuses_what_was_rendered_for_others_than_its_readers() {
      Publication narrow = Publications.from(Publications.minimal()).reach(CAMPUS).done();
      assertThat(place(narrow)).isInstanceOf(Standing.Rejected.class);
      assertThat(strangers.keptOut(site, CAMPUS).place(narrow, Sites.key(narrow)))
          .isInstanceOf(Standing.Live.class);
    }

    @Test
    void marks_and_hides_from_search_engines_what_is_narrower_than_the_public() throws IOException {
      Publication narrow = Publications.from(Publications.minimal()).reach(CAMPUS).done();
      strangers.keptOut(site, CAMPUS).place(narrow, Sites.key(narrow));
      Document page = Sites.page(directory, narrow.path());
      assertThat(page.select(".marking").text()).isEqualTo("校内公开，请勿外传");
      assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @Test
    void renders_every_page_again_once_the_site_has_another_name() throws IOException {
      place(Examples.budget());
      site = site.named("云汀大学公开网");
      place(Examples.partyPlan());
      assertThat(Sites.page(directory, Examples.budget().path()).title()).endsWith("云汀大学公开网");
      assertThat(site.check(Sites.key(Examples.budget()))).isInstanceOf(Standing.Live.class);
    }
  }

  @Nested
  class Opening {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/sunlit/",
          "ftp://host/",
          "https://host/?a=b",
          "https://me@host/",
          "mailto:a@b"
        })
    void refuses_what_is_no_address_of_a_site(String address) {
      assertThatThrownBy(() -> Website.in(directory).at(URI.create(address)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_an_address_without_closing_slash() {
      Website plain = Website.in(directory).at(URI.create("https://www.yunting.example/sunlit"));
      assertThat(plain.place(Publications.minimal(), Sites.key(Publications.minimal())))
          .isInstanceOfSatisfying(
              Standing.Live.class,
              live -> assertThat(live.reference()).startsWith(Sites.ADDRESS.toString()));
    }
  }
}
