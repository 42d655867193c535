package org.sunlit.channels.website;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sunlit.channels.Publication;
import org.sunlit.words.Label;

/**
 * A list of the site: one for each affair, one for catalogs and one for ledgers.
 *
 * @param brief as it stands in a breadcrumb
 */
record Column(String code, SitePath at, String name, String brief) {
  static final Column CATALOG = new Column("", new SitePath("lists/catalog.html"), "公开目录", "公开目录");

  static final Column LEDGER = new Column("", new SitePath("lists/ledger.html"), "公开存证", "公开存证");

  /** What has no affair at all still has to be found. */
  private static final Column OTHER =
      new Column("", new SitePath("lists/other.html"), "其他公开", "其他公开");

  /** The three that every site shows, also while they are empty. */
  static final List<Column> AFFAIRS =
      List.of(affair("party", "党务"), affair("school", "校务"), affair("finance", "财务"));

  /** The three, and after them whatever else stands here. */
  static List<Column> all(List<Listed> listed) {
    Map<String, Column> columns = new LinkedHashMap<>();
    AFFAIRS.forEach(each -> columns.put(each.code(), each));
    listed.stream()
        .flatMap(each -> each.affairs().stream())
        .filter(each -> SitePath.fits(each.code()))
        .map(Column::of)
        .sorted(Comparator.comparing(Column::code))
        .forEach(each -> columns.putIfAbsent(each.code(), each));
    List<Column> all = new ArrayList<>(columns.values());
    if (listed.stream().anyMatch(OTHER::holds)) all.add(OTHER);
    return all;
  }

  /** The column that a publication's breadcrumb names. */
  static Column of(Publication publication) {
    return switch (publication.kind()) {
      case CATALOG -> CATALOG;
      case LEDGER -> LEDGER;
      case ARTICLE -> first(publication.labels().affairs()).orElse(OTHER);
    };
  }

  static Optional<Column> first(List<Label> affairs) {
    return affairs.stream().filter(each -> SitePath.fits(each.code())).findFirst().map(Column::of);
  }

  boolean holds(Listed item) {
    return switch (item.kind()) {
      case CATALOG -> equals(CATALOG);
      case LEDGER -> equals(LEDGER);
      case ARTICLE ->
          equals(OTHER)
              ? first(item.affairs()).isEmpty()
              : item.affairs().stream().anyMatch(each -> code(each).equals(code));
    };
  }

  private static Column of(Label affair) {
    return AFFAIRS.stream()
        .filter(each -> each.code().equals(code(affair)))
        .findFirst()
        .orElseGet(() -> affair(code(affair), affair.zh()));
  }

  private static String code(Label affair) {
    return affair.code().toLowerCase(Locale.ROOT);
  }

  private static Column affair(String code, String brief) {
    return new Column(code, new SitePath("affairs/" + code + ".html"), brief + "公开", brief);
  }
}
