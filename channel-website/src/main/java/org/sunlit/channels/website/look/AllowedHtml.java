package org.sunlit.channels.website.look;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether markup is what the SPI promises: text, structure, tables, links and pictures by digest,
 * and every element closed. A site refuses anything else rather than show it or mend it.
 */
public final class AllowedHtml {
  private static final Set<String> VOID = Set.of("br", "img");

  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "br",
          "h2",
          "h3",
          "h4",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "strong",
          "em",
          "b",
          "i",
          "u",
          "s",
          "sub",
          "sup",
          "ins",
          "del",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "a",
          "img",
          "span",
          "div",
          "code",
          "pre");

  private static final Map<String, Pattern> ATTRIBUTES =
      Map.of(
          "href", Pattern.compile("(?i)(?:https?:|mailto:|sunlit:|#).*"),
          "src", Pattern.compile("sha256:[0-9a-f]{64}"),
          "alt", Pattern.compile(".*", Pattern.DOTALL),
          "rel", Pattern.compile("[a-z ]*"),
          "colspan", Pattern.compile("\\d{1,3}"),
          "rowspan", Pattern.compile("\\d{1,3}"),
          "scope", Pattern.compile("row|col"));

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+=\"[^\"<>]*\")*)\\s*(/?)>");

  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"([^\"]*)\"");

  private AllowedHtml() {}

  public static boolean holds(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    int end = 0;
    while (tag.find()) {
      if (html.substring(end, tag.start()).contains("<")) return false;
      end = tag.end();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (!ELEMENTS.contains(name) || !areAllowed(tag.group(3))) return false;
      if (VOID.contains(name)) continue;
      if (!tag.group(4).isEmpty()) return false;
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        return false;
      }
    }
    return open.isEmpty() && !html.substring(end).contains("<");
  }

  private static boolean areAllowed(String attributes) {
    Matcher each = ATTRIBUTE.matcher(attributes);
    while (each.find()) {
      Pattern values = ATTRIBUTES.get(each.group(1).toLowerCase(Locale.ROOT));
      if (values == null || !values.matcher(each.group(2)).matches()) return false;
    }
    return true;
  }
}
