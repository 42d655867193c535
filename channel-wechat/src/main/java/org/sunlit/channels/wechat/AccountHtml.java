package org.sunlit.channels.wechat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.sunlit.channels.Html;

/**
 * Writes sanitized HTML with the few tags and inline styles that survive in an article. It trusts
 * nobody: what is not on its list loses its tags, or with them its text where that is no text.
 */
final class AccountHtml {
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "head",
          "title",
          "textarea",
          "select",
          "audio",
          "video",
          "canvas");

  private static final Set<String> FRAMES = Set.of("td", "th", "blockquote");

  private final Links links;
  private final int tableRows;
  private int shortenedTables;
  private int images;

  AccountHtml(Links links, int tableRows) {
    this.links = links;
    this.tableRows = tableRows;
  }

  int shortenedTables() {
    return shortenedTables;
  }

  int images() {
    return images;
  }

  void write(Html html, Element to) {
    copyAll(Jsoup.parseBodyFragment(html.value()).body().childNodes(), to);
  }

  /** A table of so many of the rows as fit, each cell written by its own HTML. */
  void table(List<String> columns, List<List<Html>> rows, Element to) {
    Element table = framed(to);
    Element head = table.appendElement("tr");
    for (String each : columns) head.appendElement("th").attr("style", Looks.TH).text(each);
    for (List<Html> row : rows.subList(0, Math.min(tableRows, rows.size()))) {
      Element line = table.appendElement("tr");
      for (Html cell : row) write(cell, line.appendElement("td").attr("style", Looks.TD));
    }
    tellRest(rows.size(), to);
  }

  private void copyAll(List<Node> nodes, Element to) {
    nodes.forEach(each -> copy(each, to));
  }

  private void copy(Node node, Element to) {
    if (node instanceof TextNode text) {
      to.appendText(text.getWholeText());
      return;
    }
    if (!(node instanceof Element element) || NO_TEXT.contains(element.normalName())) return;
    switch (element.normalName()) {
      case "a" -> link(element, to);
      case "img" -> image(element, to);
      case "table" -> table(element, to);
      default -> copyAll(element.childNodes(), inner(element.normalName(), to));
    }
  }

  /** The element that stands for the tag, or the one around it if the tag is dropped. */
  private static Element inner(String tag, Element to) {
    Looks.Styled other = Looks.REPLACED.get(tag);
    if (other != null) return styled(to.appendElement(other.tag()), other.style());
    String style = Looks.KEPT.get(tag);
    if (style == null) return to;
    return styled(to.appendElement(tag), tag.equals("p") && isFramed(to) ? Looks.TIGHT : style);
  }

  private void link(Element link, Element to) {
    Optional<URI> target = links.target(link.attr("href"));
    if (target.isEmpty() || link.text().strip().equals(target.get().toString())) {
      copyAll(link.childNodes(), to);
    } else if (Links.opensInside(target.get())) {
      copyAll(link.childNodes(), to.appendElement("a").attr("href", target.get().toString()));
    } else {
      copyAll(link.childNodes(), to);
      to.appendElement("span")
          .attr("style", Looks.SUP)
          .text("[" + links.number(target.get()) + "]");
    }
  }

  private void image(Element image, Element to) {
    images++;
    String about = image.attr("alt").strip();
    to.appendElement("span")
        .attr("style", Looks.MUTED)
        .text(about.isEmpty() ? "[图：见“阅读原文”]" : "[图：" + about + "]");
  }

  private void table(Element table, Element to) {
    Element written = framed(to);
    List<Element> rows =
        table.select("tr").stream().filter(row -> table.equals(row.closest("table"))).toList();
    long heads = rows.stream().takeWhile(row -> !row.select("> th").isEmpty()).count();
    for (Element row : rows.stream().limit(heads + tableRows).toList()) {
      Element line = written.appendElement("tr");
      for (Element cell : row.children()) {
        boolean head = cell.normalName().equals("th");
        Element copy = line.appendElement(head ? "th" : "td");
        copy.attr("style", head ? Looks.TH : Looks.TD);
        span("colspan", cell, copy);
        span("rowspan", cell, copy);
        copyAll(cell.childNodes(), copy);
      }
    }
    tellRest((int) (rows.size() - heads), to);
  }

  private void tellRest(int rows, Element to) {
    if (rows <= tableRows) return;
    shortenedTables++;
    to.appendElement("p")
        .attr("style", Looks.SMALL)
        .text("其余" + (rows - tableRows) + "行请点击文末“阅读原文”查看。");
  }

  private static Element framed(Element to) {
    return to.appendElement("section")
        .attr("style", Looks.WIDE)
        .appendElement("table")
        .attr("style", Looks.TABLE)
        .appendElement("tbody");
  }

  private static void span(String name, Element from, Element to) {
    String value = from.attr(name);
    if (value.matches("[1-9][0-9]?")) to.attr(name, value);
  }

  private static Element styled(Element element, String style) {
    return style.isEmpty() ? element : element.attr("style", style);
  }

  /** Whether the frame around has room enough, so that a paragraph adds none below it. */
  private static boolean isFramed(Element element) {
    return FRAMES.contains(element.normalName()) || element.attr("style").equals(Looks.REMARK);
  }
}
