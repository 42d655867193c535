package org.sunlit.protection;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read of a text, so that neither tags nor wide or invisible characters hide a thing.
 */
public final class PlainText {
  private static final Pattern END_OF_LINE =
      Pattern.compile("</(p|h[1-6]|li|td|th|tr|caption|blockquote)>|<br ?/?>|\\R");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NUMERIC = Pattern.compile("&#(\\d{1,6});");
  private static final char TO_NARROW = '\uFF01' - '!';

  private PlainText() {}

  /** The lines of sanitized HTML, or of a text without tags. */
  public static List<String> lines(String html) {
    return END_OF_LINE
        .splitAsStream(html)
        .map(each -> narrow(decoded(TAG.matcher(each).replaceAll(""))).strip())
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static String decoded(String text) {
    if (text.indexOf('&') < 0) return text;
    return NUMERIC
        .matcher(text)
        .replaceAll(hit -> Matcher.quoteReplacement(character(hit.group(1))))
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String character(String number) {
    int point = Integer.parseInt(number);
    return Character.isValidCodePoint(point) ? Character.toString(point) : "";
  }

  /** As long as it was: each wide character becomes the narrow one, an invisible one a space. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each >= '\uFF01' && each <= '\uFF5E') narrow.append((char) (each - TO_NARROW));
      else narrow.append(isBlank(each) ? ' ' : each);
    }
    return narrow.toString();
  }

  private static boolean isBlank(char each) {
    return Character.isWhitespace(each)
        || Character.isSpaceChar(each)
        || Character.getType(each) == Character.FORMAT;
  }
}
