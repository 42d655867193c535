package org.sunlit.channels.website.look;

import java.util.List;
import java.util.Set;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.root.SitePath;

/** All lists of the site, by what they are. */
record DirectoryPage(Frame frame, List<Group> groups) {

  /** The lists of one kind. */
  record Group(String id, String name, List<Entry> entries) {}

  /** A list. */
  record Entry(String href, String name) {}

  static DirectoryPage of(Frame frame, List<Column> columns, Set<SitePath> missing) {
    return new DirectoryPage(
        frame,
        Column.kinds()
            .map(kind -> group(frame, kind, columns, missing))
            .filter(each -> !each.entries().isEmpty())
            .toList());
  }

  private static Group group(
      Frame frame, Column.Kind kind, List<Column> columns, Set<SitePath> missing) {
    return new Group(
        "by-" + kind.name().toLowerCase(java.util.Locale.ROOT),
        kind.words(),
        columns.stream()
            .filter(each -> each.kind() == kind && !missing.contains(each.front()))
            .map(each -> new Entry(frame.up() + each.front(), each.name()))
            .toList());
  }
}
