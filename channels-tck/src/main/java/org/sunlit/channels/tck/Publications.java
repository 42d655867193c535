package org.sunlit.channels.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sunlit.channels.Html;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Publication.Kind;
import org.sunlit.channels.Publication.Step;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Ready-made publications of a made-up university, for the public; {@link #from} changes them. */
public final class Publications {
  /** What must never reach a reader as it stands here: it would be run, not read. */
  static final List<String> RAW =
      List.of("<script>alert", "<img src=x", "<svg onload", "\"><b onclick", "</title><script>");

  private static final String HOSTILE =
      "</title><script>alert(1)</script>\"><b onclick=\"alert(2)\">粗</b><img src=x onerror=alert(3)>"
          + "<svg onload=alert(4)>../../../etc/passwd {{7*7}} ${7*7} %00 &lt;b&gt;";

  private Publications() {}

  /** All six stages in Chinese: opinions, resolutions, two versions, a table and a file. */
  public static Publication article() {
    return WorkStudyArticle.publication();
  }

  /** A title, a summary and one paragraph; everything that may be missing is missing. */
  public static Publication minimal() {
    return bare("items/m1n1m2", Kind.ARTICLE, "图书馆国庆假期开放时间", "10月1日至3日闭馆，4日起正常开放。")
        .text(Html.text("自习区不受影响，每日8时至22时开放。"))
        .done();
  }

  /** Markup, paths and template marks in every field that is plain text, a file's name included. */
  public static Publication hostile() {
    Label label = new Label("hostile", Words.same(HOSTILE));
    LocalDate day = LocalDate.of(2026, 4, 1);
    Publication.Remark remark = new Publication.Remark(label, day, 1, HOSTILE, label, HOSTILE, day);
    Publication.Resolution resolution =
        new Publication.Resolution(label, day, HOSTILE, label, Html.NONE, List.of());
    return bare("items/h0st1l", Kind.ARTICLE, HOSTILE, HOSTILE)
        .shortTitle("<script>alert(1)</script>")
        .labels(new Publication.Labels(List.of(label), label, label, label, label, label))
        .facets(new Publication.Facet(label, Html.text(HOSTILE)))
        .steps(
            List.of(
                new Step(
                    label,
                    Step.State.CURRENT,
                    null,
                    Html.text(HOSTILE),
                    List.of(new Publication.Facet(label, Html.text(HOSTILE))),
                    List.of(remark),
                    List.of(resolution))))
        .text(Html.text(HOSTILE))
        .tables(
            new Publication.Table(
                label,
                List.of(label),
                List.of(new Publication.Table.Row("row", List.of(Html.text(HOSTILE))))))
        .contacts(new Publication.Contact(label, HOSTILE))
        .files(file("../../../" + HOSTILE + ".txt", "text/plain", "x"))
        .done();
  }

  /** The catalog page: two tables whose rows link to publications. */
  public static Publication catalog() {
    return bare("catalog", Kind.CATALOG, "云汀大学公开目录", "学校党务、校务、财务公开的全部条目。")
        .tables(
            entries("school", "校务", "School affairs", "student-aid", "奖助学金与勤工助学规定", "学生工作处"),
            entries("finance", "财务", "Finance", "budget", "年度预算", "财务处"))
        .done();
  }

  /** A ledger's files, the checkpoint last. */
  public static Publication ledger() {
    return bare("ledger", Kind.LEDGER, "公开存证", "学校公开存证的节点与证明。")
        .files(
            file("tile/0/000.p/1", "application/octet-stream", "leaf"),
            file("checkpoint", "text/plain", "sunlit.yunting.example/public\n1\n"))
        .done();
  }

  /** A publication that differs from this one only by what is said next. */
  public static Sample from(Publication publication) {
    return new Sample(publication);
  }

  public static Label label(String code, String zh, String en) {
    return new Label(code, new Words(zh, en));
  }

  public static Publication.Facet facet(String code, String zh, String en, String html) {
    return new Publication.Facet(label(code, zh, en), new Html(html));
  }

  public static Publication.File file(String name, String mediaType, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return new Publication.File(
        name, mediaType, bytes.length, Hex.sha256(bytes), () -> new ByteArrayInputStream(bytes));
  }

  /**
   * What a reader of the publication reads: title, summary, labels, and the text of what stands,
   * cut where markup stands in between. Earlier versions are no part of it.
   */
  public static Set<String> words(Publication publication) {
    Stream.Builder<String> words = Stream.builder();
    words.add(publication.title()).add(publication.summary());
    Label unit = publication.labels().unit();
    if (unit != null) words.add(unit.zh());
    publication.facets().forEach(each -> words.add(each.label().zh()).add(each.html().value()));
    for (Step step : publication.steps()) {
      words.add(step.stage().zh()).add(step.html().value());
      step.figures().forEach(each -> words.add(each.label().zh()).add(each.html().value()));
      for (Publication.Remark remark : step.remarks()) {
        words.add(remark.text());
        if (remark.outcome() != null) words.add(remark.outcome().zh());
        if (remark.reply() != null) words.add(remark.reply());
      }
      step.resolutions().forEach(each -> words.add(each.body().zh()).add(each.html().value()));
    }
    publication.current().ifPresent(version -> words.add(version.html().value()));
    for (Publication.Table table : publication.tables()) {
      words.add(table.label().zh());
      table.rows().forEach(row -> row.cells().forEach(cell -> words.add(cell.value())));
    }
    publication.contacts().forEach(each -> words.add(each.purpose().zh()).add(each.words()));
    if (publication.kind() != Kind.LEDGER) {
      publication.files().forEach(each -> words.add(each.name()));
    }
    Set<String> found = new LinkedHashSet<>();
    words
        .build()
        .flatMap(each -> Stream.of(each.split("<[^>]*>", -1)))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .forEach(found::add);
    return found;
  }

  private static Publication.Table entries(
      String affair, String zh, String en, String id, String entry, String unit) {
    return new Publication.Table(
        label(affair, zh, en),
        List.of(label("entry", "公开事项", "Item"), label("unit", "责任主体", "Responsible unit")),
        List.of(
            new Publication.Table.Row(
                id,
                List.of(
                    new Html("<a href=\"sunlit:items/k7q2m9\">" + entry + "</a>"),
                    new Html(unit)))));
  }

  private static Sample bare(String path, Kind kind, String title, String summary) {
    OffsetDateTime day = OffsetDateTime.parse("2026-09-21T09:00:00+08:00");
    return new Sample(
        new Publication(
            path,
            "",
            kind,
            VisibilityScope.PUBLIC,
            null,
            title,
            null,
            summary,
            day,
            day,
            Publication.Labels.NONE,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null));
  }
}
