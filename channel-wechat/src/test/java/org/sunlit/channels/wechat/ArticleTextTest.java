package org.sunlit.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.tck.Publications;

class ArticleTextTest {
  private static final Set<String> TAGS =
      Set.of(
          "section",
          "p",
          "span",
          "strong",
          "em",
          "u",
          "sub",
          "sup",
          "br",
          "hr",
          "ul",
          "ol",
          "li",
          "blockquote",
          "table",
          "tbody",
          "tr",
          "td",
          "th",
          "a");

  @Nested
  class Markup {
    @Test
    void holds_listed_tags_and_inline_styles_only() {
      for (Publication each : List.of(Publications.article(), Publications.hostile(), everyTag())) {
        Set<String> attributes = new TreeSet<>();
        for (Element element : Jsoup.parseBodyFragment(written(each)).body().select("*")) {
          if (element.normalName().equals("body")) continue;
          assertThat(TAGS).contains(element.normalName());
          for (Attribute attribute : element.attributes()) attributes.add(attribute.getKey());
        }
        assertThat(Set.of("style", "href", "colspan", "rowspan")).containsAll(attributes);
      }
    }

    @Test
    void keeps_the_text_of_tags_that_it_drops_but_not_what_is_no_text() {
      assertThat(
              text(
                  "<p><font color=red>甲</font><article>乙</article></p><script>丙</script><style>丁</style>"))
          .contains("甲", "乙")
          .doesNotContain("丙", "丁");
    }

    @Test
    void shows_changed_words_in_colour() {
      assertThat(html("<p><del>20</del><ins>22</ins></p>"))
          .contains("line-through\">20</span>", "underline\">22</span>");
    }

    private Publication everyTag() {
      return withText(
          "<h1 id=a class=b onclick=c>标题</h1><div style=\"position:fixed\">区</div><iframe src=x></iframe>"
              + "<form><input value=x><button>钮</button></form><p align=center>段</p>"
              + "<table class=t><caption>表</caption><tr><td colspan=2 bgcolor=red>格</td></tr></table>");
    }
  }

  @Nested
  class Links {
    @Test
    void become_numbers_with_a_list_of_addresses_at_the_end() {
      assertThat(
              text(
                  "<p>见<a href=\"https://a.example/x\">甲</a>和<a href=\"https://b.example/\">乙</a>，再见<a href=\"https://a.example/x\">甲</a>。</p>"))
          .contains("见甲[1]和乙[2]，再见甲[1]。")
          .containsSubsequence("[1] https://a.example/x", "[2] https://b.example/");
    }

    @Test
    void to_other_publications_lead_to_their_page_on_the_website() {
      assertThat(text("<a href=\"sunlit:catalog#finance\">目录</a>"))
          .contains("目录[1]", "[1] https://www.yunting.example/open/catalog.html#finance");
    }

    @Test
    void to_other_articles_of_the_platform_stay_links() {
      assertThat(html("<a href=\"https://mp.weixin.qq.com/s/abc\" target=_blank>前文</a>"))
          .contains("<a href=\"https://mp.weixin.qq.com/s/abc\">前文</a>");
    }

    @Test
    void that_nobody_can_open_leave_only_their_text() {
      assertThat(html("<a href=\"javascript:alert(1)\">甲</a><a>乙</a><a href=\"/c\">丙</a>"))
          .contains("甲乙丙")
          .doesNotContain("javascript", "<a", "[1]");
    }

    @Test
    void that_show_their_own_address_need_no_number() {
      assertThat(text("<a href=\"https://a.example/\">https://a.example/</a>"))
          .doesNotContain("[1]");
    }
  }

  @Nested
  class Images {
    @Test
    void become_words() {
      assertThat(text("<p><img src=\"https://a.example/i.png\" alt=\"岗位流程\"></p>"))
          .contains("[图：岗位流程]");
    }

    @Test
    void are_told_in_the_findings() {
      assertThat(of(withText("<img src=x><img src=y>")).findings())
          .singleElement()
          .asString()
          .contains("2幅");
    }
  }

  @Nested
  class Tables {
    @Test
    void of_20_rows_are_whole_and_of_21_shortened() {
      assertThat(of(withRows(20)).findings()).isEmpty();
      assertThat(of(withRows(20)).content()).contains("第20行").doesNotContain("其余");
      assertThat(of(withRows(21)).content()).contains("第20行", "其余1行").doesNotContain("第21行");
      assertThat(of(withRows(21)).findings()).singleElement().asString().contains("20行");
    }

    @Test
    void within_a_text_are_shortened_alike() {
      String rows = String.join("", Collections.nCopies(21, "<tr><td>行</td></tr>"));
      assertThat(text("<table><tr><th>头</th></tr>" + rows + "</table>")).contains("其余1行");
    }

    private Publication withRows(int count) {
      List<Publication.Table.Row> rows = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        rows.add(new Publication.Table.Row("r" + i, List.of(new Html("第" + i + "行"))));
      }
      return Publications.from(Publications.minimal())
          .tables(
              new Publication.Table(
                  Publications.label("t", "表", "Table"),
                  List.of(Publications.label("c", "列", "Column")),
                  rows))
          .done();
    }
  }

  @Nested
  class Length {
    @Test
    void under_20000_characters_fits_and_20000_does_not() {
      int rest = written(withText("")).length() + section();
      assertThat(of(withText("字".repeat(19_999 - rest))).content()).hasSize(19_999);
      assertThat(of(withText("字".repeat(19_999 - rest))).faults()).isEmpty();
      assertThat(of(withText("字".repeat(20_000 - rest))).faults())
          .singleElement()
          .asString()
          .contains("20000");
    }

    @Test
    void in_bytes_is_limited_too() {
      WechatLimits narrow = new WechatLimits(32, 16, 128, 20_000, 5_000, 1_024, 20);
      assertThat(ArticleText.of(withText("字".repeat(1_700)), account(narrow), "标题").faults())
          .singleElement()
          .asString()
          .contains("5000");
    }

    @Test
    void makes_other_parts_give_way_before_the_text() {
      Publication.Step step = Publications.article().steps().get(1);
      Publication.Step talkative =
          new Publication.Step(
              step.stage(),
              step.state(),
              step.shown(),
              Html.text("言".repeat(20_000)),
              List.of(),
              List.of(),
              List.of());
      ArticleText.Written written =
          of(Publications.from(Publications.article()).steps(List.of(talkative)).done());
      assertThat(written.faults()).isEmpty();
      assertThat(written.findings()).singleElement().asString().contains("办理过程", "阅读原文");
      assertThat(written.content()).contains("第九条", "公开要素", "篇幅所限").doesNotContain("言言");
    }

    /** What the heading 正文 takes, since a text of nothing has none. */
    private int section() {
      return written(withText("字")).length() - written(withText("")).length() - 1;
    }
  }

  @Test
  void the_whole_title_stands_in_the_text_if_the_field_has_a_shorter_one() {
    Publication publication = Publications.article();
    assertThat(ArticleText.of(publication, account(WechatLimits.DEFAULT), "简短").content())
        .contains(">" + publication.title() + "</p>");
    assertThat(
            ArticleText.of(
                    publication, account(WechatLimits.DEFAULT), "再次公开｜" + publication.title())
                .content())
        .doesNotContain(">" + publication.title() + "</p>");
  }

  private static String html(String html) {
    return written(withText(html));
  }

  private static String text(String html) {
    return Jsoup.parseBodyFragment(html(html)).text();
  }

  private static String written(Publication publication) {
    return of(publication).content();
  }

  private static ArticleText.Written of(Publication publication) {
    return ArticleText.of(publication, account(WechatLimits.DEFAULT), publication.title());
  }

  private static Publication withText(String html) {
    return Publications.from(Publications.minimal()).text(new Html(html)).done();
  }

  private static OfficialAccount account(WechatLimits limits) {
    return new OfficialAccount("云汀大学", URI.create("https://www.yunting.example/open/"), limits);
  }
}
