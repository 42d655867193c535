package org.sunlit.channels.website.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.root.SitePath;

/**
 * What was disclosed or updated last, of the whole site or of one affair.
 *
 * @param site its name, which is also the publisher
 * @param address where readers find the site's root
 * @param authority whose {@code tag:} ids these are: a host name of the school and, after a comma,
 *     a day on which it had that name (RFC 4151)
 * @param column nothing for the whole site
 * @param marking what must stand with everything narrower than the public
 */
public record Feed(
    String site,
    URI address,
    String authority,
    @Nullable Column column,
    @Nullable String marking,
    List<Listed> newest) {
  public static final int MOST = 20;

  public Feed {
    newest = newest.stream().limit(MOST).toList();
  }

  public static SitePath atom(@Nullable Column column) {
    return new SitePath("feeds/" + name(column) + ".xml");
  }

  public static SitePath json(@Nullable Column column) {
    return new SitePath("feeds/" + name(column) + ".json");
  }

  private static String name(@Nullable Column column) {
    return column == null ? "all" : column.code();
  }

  String title() {
    return column == null ? site : site + "：" + column.name();
  }

  String home() {
    return at(column == null ? new SitePath("index.html") : column.front());
  }

  String at(SitePath path) {
    return address.resolve(path.value()).toString();
  }

  String page(Listed item) {
    return at(SitePath.page(item.path()));
  }

  /** Stable for ever, whatever becomes of the title, the page or the site's address. */
  String id() {
    return "tag:" + authority + ":feeds/" + name(column);
  }

  String id(Listed item) {
    return "tag:" + authority + ":" + item.path();
  }

  /** The newest entry's; of an empty feed the day from which its ids are. */
  String updated() {
    // The day may be a month or a year, of which the first day is meant.
    String day = (authority.substring(authority.indexOf(',') + 1) + "-01-01").substring(0, 10);
    return newest.stream().map(Listed::updated).findFirst().orElse(day + "T00:00:00Z");
  }

  static Optional<String> source(Listed item) {
    return Optional.ofNullable(item.words(Column.Kind.UNIT));
  }

  static String summary(Listed item) {
    return item.summary().isBlank() ? item.title() : item.summary();
  }
}
