package org.sunlit.channels.website;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.channels.Publication;

/** Where readers begin: what is newest, and the ways into everything else. */
record HomePage(Frame frame, List<Entrance> entrances, List<ListPage.Line> newest) {

  /** A way in. */
  record Entrance(String href, String name, String words) {}

  static HomePage of(Frame frame, List<Column> columns, List<Listed> all, int newest) {
    List<Entrance> entrances =
        Stream.of(
                columns.stream().map(each -> entrance(frame, each, all)),
                newest(all, Publication.Kind.CATALOG).stream()
                    .map(each -> new Entrance(page(frame, each), "公开目录", each.updated() + " 更新")),
                newest(all, Publication.Kind.LEDGER).stream()
                    .map(each -> new Entrance(page(frame, each), "公开存证", each.updated() + " 更新")))
            .flatMap(each -> each)
            .toList();
    return new HomePage(
        frame,
        entrances,
        all.stream()
            .filter(each -> each.kind() == Publication.Kind.ARTICLE)
            .limit(newest)
            .map(each -> ListPage.Line.of(each, frame.up()))
            .toList());
  }

  private static Entrance entrance(Frame frame, Column column, List<Listed> all) {
    long count = all.stream().filter(column::holds).count();
    return new Entrance(
        frame.up() + column.at(), column.name(), count == 0 ? "暂无公开事项" : count + " 项公开事项");
  }

  private static Optional<Listed> newest(List<Listed> all, Publication.Kind kind) {
    return all.stream().filter(each -> each.kind() == kind).findFirst();
  }

  private static String page(Frame frame, Listed item) {
    return frame.up() + SitePath.page(item.path());
  }
}
