package org.sunlit.channels;

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
