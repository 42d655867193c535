package org.sunlit.channels.website;

import static org.sunlit.channels.tck.Publications.facet;
import static org.sunlit.channels.tck.Publications.file;
import static org.sunlit.channels.tck.Publications.label;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Contact;
import org.sunlit.channels.Publication.Days;
import org.sunlit.channels.Publication.Kind;
import org.sunlit.channels.Publication.Labels;
import org.sunlit.channels.Publication.Step;
import org.sunlit.channels.Publication.Table;
import org.sunlit.channels.Publication.Version;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What a made-up university discloses, beside the kit's own examples. */
final class Examples {
  private static final Label SCHOOL = label("school", "校务", "school affairs");
  private static final Label PARTY = label("party", "党务", "Party affairs");
  private static final Label FINANCE = label("finance", "财务", "financial affairs");

  private Examples() {}

  /** The whole example: one of each kind, and of each affair. */
  static List<Publication> all() {
    return List.of(
        Publications.article(),
        dormitories(),
        partyPlan(),
        budget(),
        Publications.ledger(),
        catalog());
  }

  /** In the second of six stages, with days still to come and one of them provisional. */
  static Publication dormitories() {
    return publication(
        "items/d4r8ty",
        Kind.ARTICLE,
        "云汀大学学生公寓夜间供电调整方案（征求意见稿）",
        "拟自2026年秋季学期起，工作日学生公寓夜间供电由23时延长至24时。现公开征求意见，欢迎师生、家长提出。",
        "2026-06-01T09:00:00+08:00",
        "2026-06-08T08:00:00+08:00",
        labels(SCHOOL, "后勤服务信息", "学生公寓管理规定", "征求意见", "后勤保障处"),
        List.of(
            step(
                "prior-disclosure",
                "事前公开",
                Step.State.DONE,
                days("2026-06-01", "2026-06-04", false),
                "公布调整事项、理由、议事安排和参与方式。"),
            step(
                "consultation",
                "征求意见",
                Step.State.CURRENT,
                days("2026-06-08", "2026-06-23", false),
                "面向学生、教职工、家长征求意见，线上与意见箱同步。"),
            step("decision-disclosure", "决策公开", Step.State.UPCOMING, null, ""),
            step("deliberation", "民主讨论", Step.State.UPCOMING, null, ""),
            step("result-disclosure", "结果公开", Step.State.UPCOMING, null, ""),
            step(
                "public-supervision",
                "接受监督",
                Step.State.UPCOMING,
                days("2026-12-28", "2027-01-12", true),
                "")),
        "<p>一、工作日供电时间调整为6时至24时，节假日前一日不限时。</p><p>二、走廊与安全出口照明全天供电，不受本方案影响。</p>"
            + "<p>三、节约用电的要求，仍按<a href=\"sunlit:items/k7q2m9\">学生勤工助学岗位</a>中楼宇协管岗位的职责执行。</p>",
        List.of());
  }

  static Publication partyPlan() {
    return publication(
        "items/p4t8aa",
        Kind.ARTICLE,
        "中共云汀大学委员会2026年工作要点",
        "经党委会审议通过，现予公布，接受全校党员和师生员工监督。",
        "2026-04-02T10:00:00+08:00",
        "2026-04-02T10:00:00+08:00",
        labels(PARTY, "党委工作", "党委年度工作要点", "结果公开", "党委办公室"),
        List.of(
            step(
                "result-disclosure",
                "结果公开",
                Step.State.DONE,
                days("2026-04-02", "2026-04-17", false),
                "公布工作要点全文。"),
            step(
                "public-supervision",
                "接受监督",
                Step.State.DONE,
                days("2026-04-02", "2026-04-17", false),
                "监督期内未收到意见建议。")),
        "<p>一、加强思想政治建设。</p><p>二、规范党务公开程序，公开事项全部列入公开目录。</p>",
        List.of());
  }

  static Publication budget() {
    return publication(
        "items/b9s3d0",
        Kind.ARTICLE,
        "云汀大学2026年部门预算",
        "公开收支预算总表、收入预算表、支出预算表和财政拨款支出预算表。",
        "2026-04-16T16:30:00+08:00",
        "2026-04-16T16:30:00+08:00",
        labels(FINANCE, "预算决算", "收支预算总表", "结果公开", "财务处"),
        List.of(
            step(
                "result-disclosure",
                "结果公开",
                Step.State.DONE,
                days("2026-04-16", "2026-05-08", false),
                "批复后20个工作日内公开。"),
            step(
                "public-supervision",
                "接受监督",
                Step.State.CURRENT,
                days("2026-04-16", "2026-05-08", false),
                "")),
        "<p>预算总收入186,420万元，其中财政拨款98,300万元；预算总支出与总收入相等。详见附件。</p>",
        List.of(
            file("云汀大学2026年部门预算.pdf", "application/pdf", "%PDF-1.7 budget"),
            file("收支预算总表.xlsx", "application/vnd.ms-excel", "workbook")));
  }

  static Publication catalog() {
    Publication bare =
        publication(
            "catalog",
            Kind.CATALOG,
            "云汀大学“阳光三务”公开目录（2026年版）",
            "列明每一公开事项的责任主体、公开方式、公开范围和公开时间。",
            "2026-01-12T15:00:00+08:00",
            "2026-06-08T08:00:00+08:00",
            new Labels(List.of(), null, null, null, label("office", "领导小组办公室", "office"), null),
            List.of(),
            "<p>未列入目录但涉及师生切身利益的事项，可向办公室提出增补建议。</p>",
            List.of());
    return Publications.from(bare)
        .tables(
            table(PARTY, row("party-07", "党委年度工作要点", "党委办公室", "items/p4t8aa", "2026-04-02")),
            table(
                SCHOOL,
                row("student-aid", "学生奖助与勤工助学的规定", "学生工作处", "items/k7q2m9", "2026-05-11"),
                row("moe-41", "学生公寓管理规定", "后勤保障处", "items/d4r8ty", "2026-06-08"),
                row("moe-39", "学生申诉办法", "学生工作处", "items/n0n3", "—")),
            table(FINANCE, row("moe-19", "收支预算总表", "财务处", "items/b9s3d0", "2026-04-16")))
        .done();
  }

  static Publication publication(
      String path,
      Kind kind,
      String title,
      String summary,
      String published,
      String updated,
      Labels labels,
      List<Step> steps,
      String html,
      List<Publication.File> files) {
    Label name = label("text", steps.size() == 6 ? "征求意见稿" : "公布稿", "text");
    LocalDate day = OffsetDateTime.parse(updated).toLocalDate();
    Publication bare =
        new Publication(
            path,
            "",
            kind,
            VisibilityScope.PUBLIC,
            null,
            title,
            null,
            summary,
            OffsetDateTime.parse(published),
            OffsetDateTime.parse(updated),
            labels,
            "YT-2026-" + (kind == Kind.CATALOG ? "ML" : path.substring(path.length() - 3)),
            kind == Kind.CATALOG
                ? List.of()
                : List.of(facet("basis", "政策依据", "basis", "《高等学校信息公开办法》；《云汀大学章程》。")),
            steps,
            List.of(
                new Version(1, name, day, Sha256.of(html), new Html(html), null, null, List.of())),
            List.of(),
            List.of(
                new Contact(
                    label("supervision", "监督电话", "supervision"),
                    "“阳光三务”监督检查小组，000-5550119，工作日8:30至17:00")),
            files,
            null);
    return Publications.from(bare).done();
  }

  static Labels labels(Label affair, String category, String entry, String occasion, String unit) {
    return new Labels(
        List.of(affair),
        new Label("category", Words.same(category)),
        new Label("entry", Words.same(entry)),
        new Label("occasion", Words.same(occasion)),
        new Label("unit", Words.same(unit)),
        label("public", "社会公众", "the public"));
  }

  static Step step(String code, String zh, Step.State state, @Nullable Days shown, String plain) {
    return new Step(
        label(code, zh, code), state, shown, Html.text(plain), List.of(), List.of(), List.of());
  }

  static Days days(String first, String last, boolean provisional) {
    return new Days(LocalDate.parse(first), LocalDate.parse(last), provisional);
  }

  private static Table table(Label affair, Table.Row... rows) {
    return new Table(
        affair,
        List.of(
            label("entry", "公开事项", "entry"),
            label("unit", "责任主体", "unit"),
            label("manner", "公开方式", "manner"),
            label("scope", "公开范围", "scope"),
            label("timing", "公开时间", "timing"),
            label("latest", "最近公开", "latest")),
        List.of(rows));
  }

  private static Table.Row row(String id, String entry, String unit, String path, String latest) {
    return new Table.Row(
        id,
        List.of(
            new Html(entry),
            new Html(unit),
            new Html("网站、公告栏"),
            new Html("社会公众"),
            new Html("变动后20个工作日内"),
            new Html("<a href=\"sunlit:" + path + "\">" + latest + "</a>")));
  }
}
