package org.sunlit.channels.website.look;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.root.SitePath;

/**
 * Some items of one list, newest first.
 *
 * @param count of the whole list; on its front only, since numbered pages do not change with it
 * @param number nothing on the front
 */
record ListPage(
    Frame frame,
    String kind,
    String name,
    @Nullable Integer count,
    @Nullable Integer number,
    List<Line> lines,
    @Nullable String newer,
    @Nullable String older) {

  boolean hasPager() {
    return newer != null || older != null;
  }

  /** One item in a list. */
  record Line(
      String href,
      String title,
      String date,
      @Nullable String updated,
      @Nullable String affairs,
      @Nullable String unit,
      @Nullable String category,
      @Nullable String stage,
      @Nullable String period,
      @Nullable String occasion,
      String summary) {

    static Line of(Listed item, String up) {
      String stage = item.words(Column.Kind.STAGE);
      return new Line(
          up + SitePath.page(item.path()),
          item.title(),
          item.day(),
          item.day().equals(item.lastDay()) ? null : item.lastDay(),
          item.words(Column.Kind.AFFAIR),
          item.words(Column.Kind.UNIT),
          item.words(Column.Kind.CATEGORY),
          stage,
          item.period(),
          Objects.equals(item.occasion(), stage) ? null : item.occasion(),
          item.summary());
    }
  }
}
