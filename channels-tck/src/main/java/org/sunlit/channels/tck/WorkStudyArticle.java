package org.sunlit.channels.tck;

import static org.sunlit.channels.tck.Publications.facet;
import static org.sunlit.channels.tck.Publications.file;
import static org.sunlit.channels.tck.Publications.label;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Change;
import org.sunlit.channels.Publication.Contact;
import org.sunlit.channels.Publication.Days;
import org.sunlit.channels.Publication.Facet;
import org.sunlit.channels.Publication.Labels;
import org.sunlit.channels.Publication.Proof;
import org.sunlit.channels.Publication.Remark;
import org.sunlit.channels.Publication.Resolution;
import org.sunlit.channels.Publication.Step;
import org.sunlit.channels.Publication.Table;
import org.sunlit.channels.Publication.Version;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;

/** A made-up university's rules on student jobs, through all six stages and disclosed again. */
final class WorkStudyArticle {
  private static final String PATH = "items/k7q2m9";
  private static final Label STUDENT_AFFAIRS = label("student-affairs", "学生工作处", "Student Affairs");
  private static final Label OPINION = label("opinion", "意见", "Opinion");
  private static final Label OBJECTION = label("objection", "异议", "Objection");
  private static final Label ADOPTED = label("adopted", "采纳", "Adopted");
  private static final Label PARTLY = label("partly", "部分采纳", "Partly adopted");
  private static final Label NOT_ADOPTED = label("not-adopted", "未采纳", "Not adopted");
  private static final Label UPHELD = label("upheld", "异议成立", "Upheld");
  private static final Label PASSED = label("passed", "通过", "Passed");

  private WorkStudyArticle() {}

  static Publication publication() {
    return new Sample(
            new Publication(
                PATH,
                "",
                Publication.Kind.ARTICLE,
                VisibilityScope.PUBLIC,
                null,
                "云汀大学学生勤工助学岗位与酬金管理办法（修订）",
                "勤工助学岗位与酬金管理办法（修订）",
                "修订后的办法自9月1日起施行：固定岗位每月1000元，临时岗位每小时22元。征求意见47条全部答复；附表一处差错已更正，现再次公开。",
                OffsetDateTime.parse("2026-03-09T09:00:00+08:00"),
                OffsetDateTime.parse("2026-05-11T10:30:00+08:00"),
                labels(),
                "YT-XW-2026-0037",
                facets(),
                steps(),
                versions(),
                List.of(rates()),
                contacts(),
                files(),
                new Proof(
                    "sunlit.yunting.example/public", Hex.sha256("leaf"), "ledger/proofs/k7q2m9")))
        .done();
  }

  private static Labels labels() {
    return new Labels(
        List.of(label("school", "校务", "School affairs"), label("finance", "财务", "Finance")),
        label("student-services", "学生管理服务信息", "Student services"),
        label("student-aid", "奖助学金与勤工助学规定", "Student aid rules"),
        label("disclosed-again", "再次公开", "Disclosed again"),
        STUDENT_AFFAIRS,
        label("public", "社会公众", "The public"));
  }

  private static List<Facet> facets() {
    return List.of(
        facet(
            "basis",
            "政策依据",
            "Basis",
            "《云汀大学章程》；公开目录<a href=\"sunlit:catalog#student-aid\">奖助学金条目</a>。"),
        facet("duties", "职责职能", "Duties", "学生工作处审核岗位；财务处发放酬金；用人单位负责考勤。"),
        facet("decision-process", "决策过程", "Decision process", "征求意见10个工作日，两级会议讨论决议。"),
        facet("service-standard", "服务标准", "Service standard", "对异议5个工作日内书面答复。"),
        facet("answerable", "责任岗位", "Answerable post", "学生工作处处长"));
  }

  private static List<Step> steps() {
    return List.of(
        step(
            "prior-disclosure",
            "事前公开",
            "Prior disclosure",
            "03-09",
            "03-12",
            "公布修订的事项、理由、依据和参与方式。"),
        consultation(),
        step("decision", "决策公开", "Decision-making disclosure", "04-13", "04-16", "公布初步方案和意见采纳情况。"),
        deliberation(),
        step("result", "结果公开", "Result disclosure", "04-27", "05-08", "公布经校长签发的办法。"),
        supervision());
  }

  private static Step consultation() {
    return new Step(
        label("consultation", "征求意见", "Consultation"),
        Step.State.DONE,
        days("03-16", "03-30"),
        new Html("<p>面向学生、教职工和家长征求意见，共收到47条，归并为三组。</p>"),
        List.of(
            facet("students", "学生", "Students", "31条"),
            facet("staff", "教职工", "Staff", "14条"),
            facet("parents", "家长", "Parents", "2条")),
        List.of(
            remark(
                OPINION,
                null,
                18,
                "酬金标准偏低，建议提高固定岗位和临时岗位标准。",
                ADOPTED,
                "固定岗位由每月880元调整为1000元，临时岗位由每小时20元调整为22元。"),
            remark(
                OPINION,
                null,
                23,
                "离岗须提前10日申请时间过长，考试周不便。",
                PARTLY,
                "缩短为提前3日告知；用人单位需要时间安排人员，故保留提前告知。"),
            remark(
                OPINION,
                null,
                6,
                "建议将每周工作时间上限放宽至16小时。",
                NOT_ADOPTED,
                "学生应以学业为主；生活确有困难的，可以同时申请助学金。")),
        List.of());
  }

  private static Step deliberation() {
    return new Step(
        label("deliberation", "民主讨论", "Deliberation"),
        Step.State.DONE,
        days("04-17", "04-24"),
        new Html("<p>工作小组初审，领导小组审议决定。</p>"),
        List.of(),
        List.of(),
        List.of(
            resolution("工作小组", "04-17", "工作小组纪要第4号", "同意提请领导小组审议。"),
            resolution("领导小组", "04-24", "领导小组决议第9号", "通过，第五条增加岗位总数的核定办法。")));
  }

  private static Step supervision() {
    return new Step(
        label("supervision", "接受监督", "Public supervision"),
        Step.State.CURRENT,
        days("05-11", "05-25"),
        new Html("<p>收到异议一件，核实后更正附表并再次公开。</p>"),
        List.of(),
        List.of(remark(OBJECTION, "05-06", 1, "附表的临时岗位酬金与第九条不一致。", UPHELD, "情况属实，附表已按第九条更正。")),
        List.of());
  }

  private static List<Version> versions() {
    return List.of(
        version(1, "征求意见稿", "Draft for comment", "2026-03-16", "每小时20元", null, null, List.of()),
        version(
            2,
            "公布稿",
            "Result",
            "2026-05-11",
            "每小时22元",
            "附表沿用了征求意见稿的数字，属校对差错，现予更正。",
            1,
            List.of(
                new Change(
                    new Html("<p>临时岗位按小时计酬，每小时<del>20</del>元。</p>"),
                    new Html("<p>临时岗位按小时计酬，每小时<ins>22</ins>元。</p>")))));
  }

  private static Html text(String rate) {
    return new Html(
        "<h2>学生勤工助学岗位与酬金管理办法</h2>"
            + "<p><strong>第一条</strong> 为规范勤工助学岗位设置和酬金管理，保障学生合法权益，制定本办法。</p>"
            + "<p><strong>第二条</strong> 岗位名称、职责、人数和酬金标准在<a href=\"https://jobs.yunting.example/\">勤工助学平台</a>公布，不少于3个工作日。</p>"
            + "<ul><li>固定岗位每学年核定一次；</li><li>临时岗位提前5个工作日申报。</li></ul>"
            + "<p><strong>第九条</strong> 固定岗位按月计酬，临时岗位按小时计酬，"
            + rate
            + "。</p><blockquote><p>酬金发放至学生本人银行账户，不得以现金发放。</p></blockquote>");
  }

  private static Table rates() {
    return new Table(
        label("rates", "岗位类别与酬金标准", "Jobs and pay"),
        List.of(
            label("job", "岗位类别", "Job"),
            label("how", "计酬方式", "Paid by"),
            label("rate", "酬金标准", "Rate")),
        List.of(
            row("teaching", "教学科研辅助", "按月", "1000元/月"),
            row("campus", "校园公共服务", "按月", "1000元/月"),
            row("short", "临时岗位", "按小时", "22元/小时")));
  }

  private static List<Contact> contacts() {
    return List.of(
        new Contact(label("feedback", "意见建议", "Feedback"), "学生服务中心205室，电话000-5550126"),
        new Contact(label("supervision", "监督电话", "Supervision"), "监督检查小组，电话000-5550119"),
        new Contact(label("misconduct", "检举控告", "Misconduct"), "学校纪委办公室，行政楼308室"));
  }

  private static List<Publication.File> files() {
    return List.of(file("征求意见情况汇总表.csv", "text/csv", "组，条数，采纳情况\n1,18,采纳\n2,23,部分采纳\n3,6,未采纳\n"));
  }

  private static Step step(
      String code, String zh, String en, String first, String last, String text) {
    return new Step(
        label(code, zh, en),
        Step.State.DONE,
        days(first, last),
        Html.text(text),
        List.of(),
        List.of(),
        List.of());
  }

  private static Days days(String first, String last) {
    return new Days(LocalDate.parse("2026-" + first), LocalDate.parse("2026-" + last), false);
  }

  private static Remark remark(
      Label kind, @Nullable String day, int count, String text, Label outcome, String reply) {
    return new Remark(
        kind,
        day == null ? null : LocalDate.parse("2026-" + day),
        count,
        text,
        outcome,
        reply,
        LocalDate.parse("2026-05-08"));
  }

  private static Resolution resolution(String body, String day, String number, String text) {
    return new Resolution(
        label(number.endsWith("9号") ? "leading-group" : "working-group", body, "Body"),
        LocalDate.parse("2026-" + day),
        number,
        PASSED,
        Html.text(text),
        List.of());
  }

  private static Version version(
      int number,
      String zh,
      String en,
      String day,
      String rate,
      @Nullable String reason,
      @Nullable Integer comparedWith,
      List<Change> changes) {
    Html html = text(rate);
    return new Version(
        number,
        label("V" + number, zh, en),
        LocalDate.parse(day),
        Hex.sha256(html.value()),
        html,
        reason,
        comparedWith,
        changes);
  }

  private static Table.Row row(String id, String... cells) {
    return new Table.Row(id, List.of(cells).stream().map(Html::new).toList());
  }
}
