package org.sunlit.channels.website;

import static org.sunlit.channels.tck.Publications.label;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Kind;
import org.sunlit.channels.Publication.Step;
import org.sunlit.channels.Publication.Table;
import org.sunlit.channels.tck.Publications;
import org.sunlit.words.Label;

/** What else the made-up university discloses in half a year, so that its lists look like lists. */
final class Notices {
  private static final Label PARTY = label("party", "党务", "Party affairs");
  private static final Label SCHOOL = label("school", "校务", "school affairs");
  private static final Label FINANCE = label("finance", "财务", "financial affairs");

  private static final List<Notice> ALL =
      List.of(
          new Notice(
              FINANCE, "06-05", "采购招标", "物资设备采购招投标结果", "云汀大学实验教学中心仪器设备采购中标结果公示", "资产与实验室管理处"),
          new Notice(SCHOOL, "06-03", "招生考试", "本科招生章程", "云汀大学2026年普通本科招生章程", "招生办公室"),
          new Notice(PARTY, "05-29", "干部工作", "任前公示", "关于校机关两个中层岗位拟任人选的任前公示", "党委组织部"),
          new Notice(SCHOOL, "05-26", "教学质量", "本科教学质量报告", "云汀大学2025—2026学年本科教学质量报告", "教务处"),
          new Notice(FINANCE, "05-20", "收费管理", "收费项目与标准", "关于调整校内体育场馆对外开放收费标准的公告", "财务处"),
          new Notice(SCHOOL, "05-18", "人事师资", "岗位设置与聘用", "云汀大学教师岗位设置与聘用管理办法", "人事处"),
          new Notice(PARTY, "05-12", "党员管理", "发展党员公示", "2026年上半年拟发展党员公示", "党委组织部"),
          new Notice(FINANCE, "05-08", "经费管理", "捐赠财产使用", "校友奖学基金2025年度收支与使用情况报告", "校友工作办公室"),
          new Notice(SCHOOL, "04-29", "基建工程", "重大基建工程", "东区图书馆修缮工程竣工验收情况公告", "基建处"),
          new Notice(SCHOOL, "04-22", "学科科研", "学术规范", "云汀大学学术不端行为查处细则", "科学技术处"),
          new Notice(PARTY, "04-15", "纪检监督", "巡视整改", "关于校内巡察整改进展情况的通报", "学校纪委办公室"));

  private record Notice(
      Label affair, String day, String category, String entry, String title, String unit) {}

  private Notices() {}

  /** The examples, with these and a catalog that names them all. */
  static List<Publication> withExamples() {
    List<Publication> all = new ArrayList<>();
    for (Publication each : Examples.all()) {
      if (each.kind() != Kind.CATALOG) all.add(each);
    }
    for (int number = 0; number < ALL.size(); number++) all.add(publication(number));
    all.add(catalog());
    return all;
  }

  private static String path(int number) {
    return "items/y" + (610 + number) + "t";
  }

  private static Publication publication(int number) {
    Notice notice = ALL.get(number);
    String day = "2026-" + notice.day();
    return Examples.publication(
        path(number),
        Kind.ARTICLE,
        notice.title(),
        "现将有关内容予以公开，接受师生员工和社会监督。",
        day + "T09:00:00+08:00",
        day + "T09:00:00+08:00",
        Examples.labels(notice.affair(), notice.category(), notice.entry(), "结果公开", notice.unit()),
        List.of(
            Examples.step(
                "result-disclosure",
                "结果公开",
                Step.State.DONE,
                Examples.days(day, day, false),
                "公布全文。")),
        "<p>现将有关内容予以公开。对内容有异议的，可在监督期内向监督检查小组提出。</p>",
        List.of());
  }

  private static Publication catalog() {
    return Publications.from(Examples.catalog())
        .tables(Stream.of(PARTY, SCHOOL, FINANCE).map(Notices::table).toArray(Table[]::new))
        .done();
  }

  /** The rows of the examples' own catalog, then those of what else there is. */
  private static Table table(Label affair) {
    Table own =
        Examples.catalog().tables().stream()
            .filter(each -> each.label().code().equals(affair.code()))
            .findFirst()
            .orElseThrow();
    List<Table.Row> rows = new ArrayList<>(own.rows());
    for (int number = 0; number < ALL.size(); number++) {
      Notice notice = ALL.get(number);
      if (notice.affair().equals(affair)) rows.add(row(number, notice));
    }
    return new Table(own.label(), own.columns(), rows);
  }

  private static Table.Row row(int number, Notice notice) {
    return new Table.Row(
        "yt-" + number,
        List.of(
            new Html(notice.entry()),
            new Html(notice.unit()),
            new Html("网站、公告栏"),
            new Html("社会公众"),
            new Html("形成后20个工作日内"),
            new Html("<a href=\"sunlit:" + path(number) + "\">2026-" + notice.day() + "</a>")));
  }
}
