package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sunlit.channels.Publication;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * The content of an article. If all of it is too long, whole parts give way in a fixed order to a
 * line that points to the website; the text that was decided on never does.
 */
final class ArticleText {
  private final Publication publication;
  private final OfficialAccount account;
  private final String title;
  private final Set<Part> left;
  private final Links links;
  private final AccountHtml html;
  private final Element root;

  private ArticleText(
      Publication publication, OfficialAccount account, String title, Set<Part> left) {
    this.publication = publication;
    this.account = account;
    this.title = title;
    this.left = left;
    this.links = new Links(account);
    this.html = new AccountHtml(links, account.limits().tableRows());
    Document document = new Document("");
    document.outputSettings().prettyPrint(false).charset(UTF_8);
    this.root = document.appendElement("section");
  }

  /** What gives way, first the first. */
  enum Part {
    PROCEEDINGS(new Words("办理过程与意见答复", "the proceedings, opinions and replies")),
    FACETS(new Words("公开要素", "the facets")),
    COMPARISON(new Words("版本对照", "the comparison of versions")),
    TABLES(new Words("表格", "the tables"));

    private final Words words;

    Part(Words words) {
      this.words = words;
    }
  }

  /**
   * A finished content.
   *
   * @param findings what was shortened or left out
   * @param faults what makes the article impossible
   */
  record Written(String content, List<Words> findings, List<Words> faults) {
    Written {
      findings = List.copyOf(findings);
      faults = List.copyOf(faults);
    }
  }

  /** Writes as much as fits under a title that may be shorter than the publication's. */
  static Written of(Publication publication, OfficialAccount account, String title) {
    Set<Part> left = EnumSet.noneOf(Part.class);
    ArticleText text = new ArticleText(publication, account, title, left);
    String content = text.write();
    for (Part part : Part.values()) {
      if (account.limits().hold(content)) break;
      left.add(part);
      text = new ArticleText(publication, account, title, left);
      content = text.write();
    }
    return new Written(content, text.findings(), faults(content, account.limits()));
  }

  private static List<Words> faults(String content, WechatLimits limits) {
    if (limits.hold(content)) return List.of();
    return List.of(
        new Words(
                "正文{length}字符，须少于{characters}字符且小于{bytes}字节（含排版标记）",
                "The content has {length} characters; it must have fewer than {characters} and less"
                    + " than {bytes} bytes, markup included")
            .with(
                Map.of(
                    "length",
                    WechatLimits.characters(content),
                    "characters",
                    limits.contentCharacters(),
                    "bytes",
                    limits.contentBytes())));
  }

  private List<Words> findings() {
    List<Words> findings = new ArrayList<>();
    for (Part each : left) {
      findings.add(
          new Words(
                  "篇幅所限，略去{part}，改为指向“阅读原文”",
                  "Too long: {part} give way to a pointer to the website")
              .with(Map.of("part", each.words)));
    }
    if (html.shortenedTables() > 0) {
      findings.add(
          new Words(
                  "{n}张表格只保留前{rows}行，其余指向“阅读原文”",
                  "{n} tables keep their first {rows} rows, the rest is on the website")
              .with(Map.of("n", html.shortenedTables(), "rows", account.limits().tableRows())));
    }
    if (html.images() > 0) {
      findings.add(
          new Words("{n}幅图片改为文字说明", "{n} images become words").with(Map.of("n", html.images())));
    }
    return findings;
  }

  private String write() {
    root.attr("style", Looks.ARTICLE);
    if (!title.endsWith(publication.title())) p(root, Looks.TITLE).text(publication.title());
    about();
    if (!publication.summary().isBlank()) p(root, Looks.PARAGRAPH).text(publication.summary());
    progress();
    comparison();
    publication
        .current()
        .filter(version -> !version.html().isEmpty())
        .ifPresent(
            version -> {
              section("正文");
              html.write(version.html(), root);
            });
    tables();
    facets();
    proceedings();
    contacts();
    files();
    imprint();
    addresses();
    return root.outerHtml();
  }

  private void about() {
    List<String> lines = new ArrayList<>();
    if (publication.number() != null) lines.add("索引号：" + publication.number());
    Label unit = publication.labels().unit();
    if (unit != null) lines.add("责任主体：" + unit.zh());
    if (!publication.labels().affairs().isEmpty()) {
      lines.add(
          "公开类别：" + publication.labels().affairs().stream().map(Label::zh).collect(joining("、")));
    }
    Label scope = publication.labels().scope();
    if (scope != null) lines.add("公开范围：" + scope.zh());
    lines.add("更新日期：" + ChineseDays.of(publication.updated().toLocalDate()));
    lines(p(root, Looks.BOX), lines);
  }

  private void progress() {
    if (publication.steps().isEmpty()) return;
    section("公开进程");
    new Proceedings(html, root).overview(publication.steps());
  }

  private void comparison() {
    Publication.Version version = publication.current().orElse(null);
    if (version == null || (version.reason() == null && version.changes().isEmpty())) return;
    section(version.comparedWith() == null ? "变更说明" : "与第" + version.comparedWith() + "版的不同");
    if (gaveWay(Part.COMPARISON)) return;
    if (version.reason() != null) p(root, Looks.PARAGRAPH).text(version.reason());
    for (Publication.Change change : version.changes()) {
      Element card = root.appendElement("section").attr("style", Looks.REMARK);
      if (!change.before().isEmpty()) {
        span(card, Looks.MUTED, "修改前");
        html.write(change.before(), card);
      }
      span(card, Looks.DONE, change.after().isEmpty() ? "删去" : "修改后");
      html.write(change.after(), card);
    }
  }

  private void tables() {
    if (!publication.tables().isEmpty() && left.contains(Part.TABLES)) {
      section(publication.tables().stream().map(each -> each.label().zh()).collect(joining("、")));
      gaveWay(Part.TABLES);
      return;
    }
    for (Publication.Table table : publication.tables()) {
      section(table.label().zh());
      html.table(
          table.columns().stream().map(Label::zh).toList(),
          table.rows().stream().map(Publication.Table.Row::cells).toList(),
          root);
    }
  }

  private void facets() {
    if (publication.facets().isEmpty()) return;
    section("公开要素");
    if (gaveWay(Part.FACETS)) return;
    for (Publication.Facet facet : publication.facets()) {
      Element line = root.appendElement("section").attr("style", Looks.PARAGRAPH);
      span(line, Looks.TAG, facet.label().zh() + "　");
      html.write(facet.html(), line);
    }
  }

  private void proceedings() {
    List<Publication.Step> telling =
        publication.steps().stream().filter(Proceedings::saysSomething).toList();
    if (telling.isEmpty()) return;
    section("办理过程");
    if (gaveWay(Part.PROCEEDINGS)) return;
    Proceedings proceedings = new Proceedings(html, root);
    telling.forEach(proceedings::write);
  }

  private void contacts() {
    if (publication.contacts().isEmpty()) return;
    section("意见与监督渠道");
    Element box = p(root, Looks.BOX);
    for (Publication.Contact contact : publication.contacts()) {
      if (box.childNodeSize() > 0) box.appendElement("br");
      span(box, Looks.TAG, contact.purpose().zh() + "　");
      box.appendText(contact.words());
    }
  }

  private void files() {
    if (publication.files().isEmpty()) return;
    section("附件");
    lines(
        p(root, Looks.PARAGRAPH),
        publication.files().stream().map(Publication.File::name).toList());
    p(root, Looks.SMALL).text("附件请点击文末“阅读原文”下载。");
  }

  private void imprint() {
    List<String> lines = new ArrayList<>();
    publication
        .current()
        .ifPresent(
            version -> {
              lines.add("第" + version.number() + "版（" + version.name().zh() + "）");
              lines.add("内容指纹：" + version.digest());
            });
    if (publication.proof() != null) lines.add("公开存证：" + publication.proof().log());
    if (lines.isEmpty()) return;
    root.appendElement("hr")
        .attr("style", "margin:28px 0 14px;border:0;border-top:1px solid #e5e5e5");
    lines(p(root, Looks.SMALL), lines);
  }

  private void addresses() {
    List<String> lines = new ArrayList<>();
    for (String each : links.addresses()) lines.add("[" + (lines.size() + 1) + "] " + each);
    if (lines.isEmpty()) return;
    p(root, Looks.SMALL).text("文中链接（请复制到浏览器打开）：");
    lines(p(root, Looks.SMALL), lines);
  }

  private boolean gaveWay(Part part) {
    if (!left.contains(part)) return false;
    p(root, Looks.LEAD).text("篇幅所限，请点击文末“阅读原文”查看。");
    return true;
  }

  private void section(String heading) {
    p(root, Looks.SECTION).text(heading);
  }

  private static void lines(Element to, List<String> lines) {
    for (String each : lines) {
      if (to.childNodeSize() > 0) to.appendElement("br");
      to.appendText(each);
    }
  }

  static Element p(Element to, String style) {
    return to.appendElement("p").attr("style", style);
  }

  static void span(Element to, String style, String text) {
    to.appendElement("span").attr("style", style).text(text);
  }
}
