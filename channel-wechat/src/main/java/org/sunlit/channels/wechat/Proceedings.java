package org.sunlit.channels.wechat;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.sunlit.channels.Publication;
import org.sunlit.words.Label;

/** What each stage disclosed: its text and figures, what people said with the replies, meetings. */
final class Proceedings {
  private final AccountHtml html;
  private final Element root;

  Proceedings(AccountHtml html, Element root) {
    this.html = html;
    this.root = root;
  }

  static boolean saysSomething(Publication.Step step) {
    return !step.html().isEmpty()
        || !step.figures().isEmpty()
        || !step.remarks().isEmpty()
        || !step.resolutions().isEmpty();
  }

  /** Where the procedure stands, one line for each visit of a stage. */
  void overview(List<Publication.Step> steps) {
    Element list = ArticleText.p(root, Looks.BOX);
    for (Publication.Step step : steps) {
      if (list.childNodeSize() > 0) list.appendElement("br");
      switch (step.state()) {
        case DONE -> ArticleText.span(list, Looks.DONE, "✓ " + step.stage().zh());
        case CURRENT -> ArticleText.span(list, Looks.TAG, "● " + step.stage().zh());
        case UPCOMING -> ArticleText.span(list, Looks.MUTED, "○ " + step.stage().zh());
      }
      if (step.shown() != null) list.appendText("　" + ChineseDays.of(step.shown()));
    }
  }

  void write(Publication.Step step) {
    ArticleText.p(root, Looks.PART).text(step.stage().zh());
    html.write(step.html(), root);
    figures(step.figures(), root);
    step.remarks().forEach(this::remark);
    step.resolutions().forEach(this::resolution);
  }

  private void figures(List<Publication.Facet> figures, Element to) {
    if (figures.isEmpty()) return;
    Element line = to.appendElement("section").attr("style", Looks.LEAD);
    for (Publication.Facet figure : figures) {
      if (line.childNodeSize() > 0) line.appendText("　");
      line.appendText(figure.label().zh() + " ");
      html.write(figure.html(), line);
    }
  }

  private void remark(Publication.Remark remark) {
    Element card = root.appendElement("section").attr("style", Looks.REMARK);
    List<String> about = new ArrayList<>();
    if (remark.day() != null) about.add(ChineseDays.of(remark.day()));
    if (remark.count() > 1) about.add(remark.count() + "条");
    ArticleText.span(card, Looks.TAG, remark.kind().zh());
    if (!about.isEmpty()) ArticleText.span(card, Looks.MUTED, "　" + String.join("，", about));
    ArticleText.p(card, Looks.TIGHT).text(remark.text());
    Label outcome = remark.outcome();
    if (outcome == null && remark.reply() == null) return;
    Element reply = ArticleText.p(card, Looks.REPLY);
    if (outcome != null) ArticleText.span(reply, Looks.TAG, "【" + outcome.zh() + "】");
    if (remark.reply() != null) reply.appendText(remark.reply());
  }

  private void resolution(Publication.Resolution resolution) {
    Element card = root.appendElement("section").attr("style", Looks.REMARK);
    String line =
        List.of(
                ChineseDays.of(resolution.day()),
                resolution.body().zh(),
                resolution.number() == null ? "" : resolution.number())
            .stream()
            .filter(each -> !each.isEmpty())
            .collect(joining("　"));
    ArticleText.span(card, Looks.MUTED, line);
    Label outcome = resolution.outcome();
    if (outcome != null) ArticleText.span(card, Looks.TAG, "【" + outcome.zh() + "】");
    html.write(resolution.html(), card);
    figures(resolution.figures(), card);
  }
}
