package org.sunlit.channels.website.look;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sunlit.channels.Publication;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.SitePath;

/** Where readers begin: what they can take part in, what is newest, and the ways to the rest. */
record HomePage(
    Frame frame,
    boolean search,
    List<Entrance> entrances,
    List<ListPage.Line> open,
    List<ListPage.Line> newest) {
  private static final int NEWEST = 15;
  private static final int OPEN = 5;
  private static final String CONSULTATION = "consultation";

  /** A way in. */
  record Entrance(String href, String name, String words) {}

  static HomePage of(Frame frame, Register register, Set<SitePath> missing) {
    List<Column> columns =
        Stream.concat(
                Column.AFFAIRS.stream(),
                register.columns().stream()
                    .filter(each -> each.kind() == Column.Kind.AFFAIR || each.equals(Column.REST))
                    .filter(each -> Column.AFFAIRS.stream().noneMatch(sameAs(each))))
            .filter(each -> !missing.contains(each.front()))
            .toList();
    return new HomePage(
        frame,
        !missing.contains(Pages.SEARCH),
        Stream.of(
                columns.stream().map(each -> entrance(frame, each, register.count(each))),
                entrance(frame, register, Publication.Kind.CATALOG, Column.CATALOG),
                entrance(frame, register, Publication.Kind.LEDGER, Column.LEDGER))
            .flatMap(each -> each)
            .toList(),
        lines(
            frame,
            register.newest().filter(each -> CONSULTATION.equals(each.stageCode())).limit(OPEN)),
        lines(
            frame,
            register
                .newest()
                .filter(each -> each.kind() == Publication.Kind.ARTICLE)
                .limit(NEWEST)));
  }

  private static java.util.function.Predicate<Column> sameAs(Column column) {
    return other -> other.address().equals(column.address());
  }

  private static Entrance entrance(Frame frame, Column column, int count) {
    return new Entrance(
        frame.up() + column.front(), column.name(), count == 0 ? "暂无公开事项" : count + " 项公开事项");
  }

  /** Straight to the page, for there is hardly ever more than one. */
  private static Stream<Entrance> entrance(
      Frame frame, Register register, Publication.Kind kind, Column column) {
    return register.in(column, 0, Integer.MAX_VALUE).stream()
        .filter(each -> each.kind() == kind)
        .reduce((earlier, later) -> later)
        .map(
            each ->
                new Entrance(
                    frame.up() + SitePath.page(each.path()), column.name(), each.lastDay() + " 更新"))
        .stream();
  }

  private static List<ListPage.Line> lines(Frame frame, Stream<Listed> items) {
    return items.map(each -> ListPage.Line.of(each, frame.up())).toList();
  }
}
