package org.sunlit.channels.website;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All items of one column, newest first. */
record ListPage(Frame frame, String name, String brief, int count, List<Line> lines) {

  /** One item in a list. */
  record Line(
      String href,
      String title,
      String date,
      String affairs,
      @Nullable String unit,
      @Nullable String category,
      @Nullable String stage,
      @Nullable String occasion,
      String summary) {

    static Line of(Listed item, String up) {
      return new Line(
          up + SitePath.page(item.path()),
          item.title(),
          item.updated(),
          String.join("、", item.affairs().stream().map(each -> each.zh()).distinct().toList()),
          item.unit(),
          item.category(),
          item.stage(),
          Objects.equals(item.occasion(), item.stage()) ? null : item.occasion(),
          item.summary());
    }
  }

  static ListPage of(Frame frame, Column column, List<Listed> items) {
    return new ListPage(
        frame,
        column.name(),
        column.brief(),
        items.size(),
        items.stream().map(each -> Line.of(each, frame.up())).toList());
  }
}
