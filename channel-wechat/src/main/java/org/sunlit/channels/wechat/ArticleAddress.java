package org.sunlit.channels.wechat;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lasting address of a published article, with nothing in it that belongs to a session. */
record ArticleAddress(String value) {
  private static final Pattern IN_TEXT = Pattern.compile("https?://[\\x21-\\x7e]+");
  private static final Pattern SHORT = Pattern.compile("/s/[A-Za-z0-9_-]{8,64}");

  /** What names an article; keys, tickets and the like name a reader. */
  private static final List<String> NAMING = List.of("__biz", "mid", "idx", "sn");

  /** A preview's address holds this and dies within hours. */
  private static final String PREVIEW = "tempkey";

  /** The first address in what a person wrote, if it is one of a published article. */
  static Optional<ArticleAddress> in(String text) {
    Matcher address = IN_TEXT.matcher(text);
    if (!address.find()) return Optional.empty();
    try {
      return of(new URI(address.group()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<ArticleAddress> of(URI address) {
    boolean platform =
        "https".equals(address.getScheme()) && "mp.weixin.qq.com".equals(address.getRawAuthority());
    if (!platform) return Optional.empty();
    String path = address.getRawPath();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    List<String> parts = Arrays.asList(query.split("&", -1));
    if (parts.stream().anyMatch(each -> name(each).equals(PREVIEW))) return Optional.empty();
    String start = "https://mp.weixin.qq.com" + path;
    if (SHORT.matcher(path).matches()) return Optional.of(new ArticleAddress(start));
    List<String> naming = parts.stream().filter(each -> NAMING.contains(name(each))).toList();
    boolean complete = naming.stream().map(ArticleAddress::name).toList().containsAll(NAMING);
    if (!path.equals("/s") || !complete) return Optional.empty();
    return Optional.of(new ArticleAddress(start + naming.stream().collect(joining("&", "?", ""))));
  }

  private static String name(String part) {
    int equals = part.indexOf('=');
    return equals < 0 ? part : part.substring(0, equals);
  }
}
