package org.sunlit.channels.website;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.website.feed.Atom;
import org.sunlit.channels.website.feed.Feed;
import org.sunlit.channels.website.feed.JsonFeed;
import org.sunlit.channels.website.feed.Sitemap;
import org.sunlit.channels.website.look.Imprint;
import org.sunlit.channels.website.look.Pages;
import org.sunlit.channels.website.register.Column;
import org.sunlit.channels.website.register.Line;
import org.sunlit.channels.website.register.Listed;
import org.sunlit.channels.website.register.Register;
import org.sunlit.channels.website.root.Plan;
import org.sunlit.channels.website.search.Entry;
import org.sunlit.channels.website.search.SearchIndex;
import org.sunlit.channels.website.search.Segments;

/**
 * What all items share: lists, the home page, feeds, maps and search, in the order in which no page
 * links to what is not there yet. One item changes a fixed number of them, whatever the size of the
 * site; work that readers do not wait for is done as far as {@link #MOST_FILES} allows.
 */
final class SharedPages {
  /** That one added item may touch, its own attachments apart. */
  static final int MOST_FILES = 20;

  private static final int PAGE = 20;

  private final Pages pages;
  private final Imprint imprint;
  private final Register register;
  private final Plan plan;
  private final Map<String, Integer> archived;
  private final SearchIndex search;

  SharedPages(
      Pages pages,
      Imprint imprint,
      Register register,
      IntFunction<Optional<Entry>> entries,
      Plan plan,
      Shared before) {
    this.pages = pages;
    this.imprint = imprint;
    this.register = register;
    this.plan = plan;
    this.archived = new TreeMap<>(before.archived());
    this.search = new SearchIndex(plan, before.search(), entries);
  }

  /**
   * Plans everything that changes with one line.
   *
   * @param terms what it was found by before; empty if nobody knows
   * @return how the pages are cut afterwards
   */
  Shared change(@Nullable Line before, Line after, Optional<Set<String>> terms) {
    Set<Column> columns = new LinkedHashSet<>();
    columns.addAll(columns(after));
    columns.addAll(columns(before));
    int room = MOST_FILES - 1 - plan.size() - needed(columns);
    room -= split(columns, room);
    for (Column each : columns) {
      Stream.of(before, after).filter(Objects::nonNull).forEach(line -> numbered(each, line));
      putFront(each);
    }
    if (columns.stream().anyMatch(each -> register.count(each) <= 1)) putDirectory();
    putHome();
    putFeed(null);
    columns.stream().filter(each -> each.kind() == Column.Kind.AFFAIR).forEach(this::putFeed);
    putMap(after.number() / Sitemap.NUMBERS);
    search.update(after.number(), terms, register.size());
    search.keepUp(Math.max(0, room - 2), register.size());
    return shared();
  }

  private Shared shared() {
    return new Shared(archived, search.segments());
  }

  /** The files that cannot wait: the page itself, lists, home, feeds, map, search and manifest. */
  private static int needed(Set<Column> columns) {
    long affairs = columns.stream().filter(each -> each.kind() == Column.Kind.AFFAIR).count();
    return 1 + columns.size() + 1 + 2 * (1 + (int) affairs) + 1 + 1;
  }

  private static List<Column> columns(@Nullable Line line) {
    Listed shown = line == null ? null : line.shown();
    return shown == null ? List.of() : shown.columns();
  }

  /** The first place on the front: whatever is new has this one or a later one. */
  static int firstSlot(Shared shared, Column column) {
    return shared.archived().getOrDefault(column.address(), 0) * PAGE;
  }

  private int pages(Column column) {
    return archived.getOrDefault(column.address(), 0);
  }

  /** Moves the oldest items of a front that has become too long to a page of their own. */
  private int split(Set<Column> columns, int room) {
    int used = 0;
    List<Column> longest =
        columns.stream()
            .sorted(Comparator.comparingInt((Column each) -> overhang(each)).reversed())
            .toList();
    for (Column each : longest) {
      if (overhang(each) < 2 * PAGE || used + 2 > room) continue;
      int number = pages(each) + 1;
      archived.put(each.address(), number);
      putPage(each, number);
      if (number > 1) putPage(each, number - 1);
      used += number > 1 ? 2 : 1;
    }
    return used;
  }

  private int overhang(Column column) {
    return register.nextSlot(column) - pages(column) * PAGE;
  }

  private void numbered(Column column, Line line) {
    Integer slot = line.slots().get(column.address());
    if (slot != null && slot < pages(column) * PAGE) putPage(column, slot / PAGE + 1);
  }

  private void putPage(Column column, int number) {
    List<Listed> items = register.in(column, (number - 1) * PAGE, number * PAGE);
    Column named = register.named(column);
    plan.put(column.page(number), pages.page(named, number, items, pages(column)));
  }

  private void putFront(Column column) {
    List<Listed> items = register.in(column, pages(column) * PAGE, Integer.MAX_VALUE);
    Column named = register.named(column);
    plan.put(column.front(), pages.front(named, items, register.count(column), pages(column)));
  }

  private void putDirectory() {
    plan.put(Pages.DIRECTORY, pages.directory(directory()));
  }

  /** Lists that every site has come even while they are empty. */
  private List<Column> directory() {
    return Stream.concat(
            register.columns().stream(),
            Stream.concat(Column.AFFAIRS.stream(), Stream.of(Column.CATALOG))
                .filter(each -> register.count(each) == 0))
        .sorted()
        .toList();
  }

  private void putHome() {
    plan.put(Pages.HOME, pages.home(register));
  }

  private void putFeed(@Nullable Column column) {
    Feed feed =
        new Feed(
            imprint.name(),
            imprint.address(),
            imprint.authority(),
            column,
            imprint.marking(),
            register
                .newest()
                .filter(each -> column == null || each.columns().contains(column))
                .limit(Feed.MOST)
                .toList());
    plan.put(Feed.atom(column), Atom.write(feed));
    plan.put(Feed.json(column), JsonFeed.write(feed));
  }

  /** Search engines are shown no map of what is not for the public. */
  private void putMap(int chunk) {
    if (!imprint.open()) return;
    int from = chunk * Sitemap.NUMBERS;
    List<Listed> shown =
        IntStream.range(from, Math.min(from + Sitemap.NUMBERS, register.size()))
            .mapToObj(register::at)
            .flatMap(line -> Stream.ofNullable(line.shown()))
            .toList();
    plan.put(Sitemap.map(chunk), Sitemap.write(imprint.address(), shown));
    if (register.size() % Sitemap.NUMBERS == 1) putIndexOfMaps();
  }

  private void putIndexOfMaps() {
    int maps = (register.size() + Sitemap.NUMBERS - 1) / Sitemap.NUMBERS;
    plan.put(Sitemap.INDEX, Sitemap.index(imprint.address(), maps));
  }

  /** Everything but the search index, for all items at once. */
  void putAll(boolean cutAnew) {
    for (Column each : directory()) {
      if (cutAnew) archived.put(each.address(), Math.max(0, register.nextSlot(each) / PAGE - 1));
      for (int number = 1; number <= pages(each); number++) putPage(each, number);
      putFront(each);
      if (each.kind() == Column.Kind.AFFAIR) putFeed(each);
    }
    putDirectory();
    putHome();
    putFeed(null);
    for (int i = 0; i * Sitemap.NUMBERS < register.size(); i++) putMap(i);
    if (imprint.open()) putIndexOfMaps();
    plan.put(Sitemap.ROBOTS, Sitemap.robots(imprint.address(), imprint.open()));
  }

  /** The same with another index. */
  Shared with(Segments segments) {
    return new Shared(archived, segments);
  }
}
