package org.sunlit.channels;

import java.util.List;

/**
 * Sanitized HTML: text, structure, tables and links. A link to another publication is {@code
 * sunlit:<path>}; each outlet rewrites it. Its own type, so that nobody takes plain text for HTML.
 */
public record Html(String value) {
  public static final Html NONE = new Html("");

  /** Plain text as HTML, one paragraph for each line. */
  public static Html text(String plain) {
    StringBuilder html = new StringBuilder();
    plain
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
    return new Html(html.toString());
  }

  /** Plain texts as a numbered list; of none, nothing. */
  public static Html list(List<String> plain) {
    if (plain.isEmpty()) return NONE;
    StringBuilder html = new StringBuilder("<ol>");
    plain.forEach(each -> html.append("<li>").append(text(each).value()).append("</li>"));
    return new Html(html.append("</ol>").toString());
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
