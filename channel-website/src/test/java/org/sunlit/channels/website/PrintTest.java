package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Table;
import org.sunlit.channels.tck.Publications;

/** What comes out of a printer; skipped without a browser. */
class PrintTest {
  private static final int ROWS = 120;

  private Browser browser;
  private Path directory;

  @BeforeEach
  void place(@TempDir Path fresh) {
    browser = Browser.in(fresh);
    directory = fresh;
    Website site = Website.in(fresh).at(Sites.ADDRESS).named("云汀大学阳光三务网");
    for (Publication each : List.of(withLongTable(), Examples.dormitories())) {
      site.place(each, Sites.key(each));
    }
  }

  /** Each row says two lines of which the second must not stand on the next sheet. */
  private static Publication withLongTable() {
    List<Table.Row> rows =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(
                row ->
                    new Table.Row(
                        "row-" + row,
                        List.of(
                            new Html("<p>起" + row + "号</p><p>止" + row + "号</p>"),
                            new Html("按月"),
                            new Html("1000元/月"))))
            .toList();
    Publication article = Publications.article();
    Table rates = article.tables().get(0);
    return Publications.from(article)
        .tables(new Table(rates.label(), rates.columns(), rows))
        .done();
  }

  /** The text of each sheet without spaces, for lines break anywhere. */
  private List<String> sheets(String page) throws IOException, InterruptedException {
    Path printed = directory.resolve("printed.pdf");
    browser.run(
        "--print-to-pdf=" + printed,
        "--no-pdf-header-footer",
        Sites.file(directory, page).toUri().toString());
    List<String> sheets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(printed.toFile())) {
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        sheets.add(bare(stripper.getText(document)));
      }
    }
    return sheets;
  }

  /** A font may have one shape for a character and its radical; both are the same to a reader. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  @Test
  void an_article_has_its_title_text_source_unit_and_dates()
      throws IOException, InterruptedException {
    String all = String.join("", sheets("items/k7q2m9.html"));

    assertThat(all)
        .contains(
            "云汀大学阳光三务网",
            "云汀大学学生勤工助学岗位与酬金管理办法(修订)",
            "发布日期:2026-03-09",
            "更新日期:2026-05-11",
            "来源:",
            "学生工作处",
            "为规范勤工助学岗位设置和酬金管理,保障学生合法权益,制定本办法。",
            "固定岗位由每月880元调整为1000元",
            "内容指纹");
  }

  @Test
  void nothing_is_printed_that_only_a_screen_needs() throws IOException, InterruptedException {
    String article = String.join("", sheets("items/k7q2m9.html"));
    String home = String.join("", sheets("index.html"));

    assertThat(home).contains("最新公开", "云汀大学学生公寓夜间供电调整方案");
    for (String each : List.of("全部栏目", "跳到正文", "订阅更新", "Atom", "不使用脚本", ">>")) {
      assertThat(article).doesNotContain(each);
      assertThat(home).doesNotContain(each);
    }
    assertThat(home).doesNotContain("检索");
  }

  @Test
  void a_long_table_has_its_head_on_every_sheet_and_no_row_on_two()
      throws IOException, InterruptedException {
    List<String> sheets = sheets("items/k7q2m9.html");
    List<String> withRows = sheets.stream().filter(each -> each.contains("号止")).toList();

    assertThat(withRows).hasSizeGreaterThan(2);
    assertThat(withRows).allSatisfy(each -> assertThat(each).contains("岗位类别计酬方式酬金标准"));
    for (int row = 1; row <= ROWS; row++) {
      String first = "起" + row + "号";
      String second = "止" + row + "号";
      assertThat(sheets)
          .as("the sheet of row %s", row)
          .filteredOn(each -> each.contains(first))
          .singleElement()
          .asString()
          .contains(second);
    }
  }
}
