package org.sunlit.channels.website.register;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;

/** All lines of a site, found by whatever is asked for without going through all of them. */
public final class Register {
  private final List<Line> lines = new ArrayList<>();
  private final Map<PlacementKey, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byPath = new HashMap<>();
  private final Set<String> files = new HashSet<>();
  private final Map<String, Set<Integer>> linking = new HashMap<>();
  private final Map<Column, TreeMap<Integer, Integer>> columns = new TreeMap<>();

  private final TreeSet<Dated> byUpdate =
      new TreeSet<>(
          Comparator.comparingLong(Dated::second).reversed().thenComparing(Dated::number));

  private record Dated(long second, int number) {}

  /** What was written down: every number once, in its order. */
  public static Register of(Collection<Line> lines) {
    Register register = new Register();
    lines.forEach(register::put);
    return register;
  }

  public Optional<Line> of(PlacementKey key) {
    return Optional.ofNullable(byKey.get(key)).map(lines::get);
  }

  public Line at(int number) {
    return lines.get(number);
  }

  /** How many numbers are given; the next one to give. */
  public int size() {
    return lines.size();
  }

  /**
   * The line of a publication that is about to stand; what it had before keeps its slots.
   *
   * @param first the lowest slot that may be given in a list
   */
  public Line next(PlacementKey key, Listed shown, ToIntFunction<Column> first) {
    Optional<Line> before = of(key);
    Map<String, Integer> slots = new TreeMap<>();
    for (Column each : shown.columns()) {
      Integer kept = before.map(line -> line.slots().get(each.address())).orElse(null);
      slots.put(
          each.address(), kept == null ? Math.max(first.applyAsInt(each), nextSlot(each)) : kept);
    }
    return new Line(before.map(Line::number).orElse(size()), key, shown.path(), shown, slots);
  }

  /** One more than the last in use; 0 in an empty list. */
  public int nextSlot(Column column) {
    TreeMap<Integer, Integer> slots = columns.get(column);
    return slots == null || slots.isEmpty() ? 0 : slots.lastKey() + 1;
  }

  /** Takes in a line in place of the one with its number. */
  public void put(Line line) {
    if (line.number() > lines.size()) {
      throw new IllegalArgumentException("a number is left out before " + line.number());
    }
    if (line.number() == lines.size()) {
      lines.add(line);
    } else {
      forget(lines.set(line.number(), line));
    }
    byKey.put(line.key(), line.number());
    byPath.put(line.path(), line.number());
    Listed shown = line.shown();
    if (shown == null) return;
    files.addAll(shown.files());
    shown
        .links()
        .forEach(each -> linking.computeIfAbsent(each, x -> new TreeSet<>()).add(line.number()));
    byUpdate.add(dated(line, shown));
    for (Column each : shown.columns()) {
      Integer slot = Objects.requireNonNull(line.slots().get(each.address()));
      columns.computeIfAbsent(each, x -> new TreeMap<>()).put(slot, line.number());
    }
  }

  private void forget(Line line) {
    Listed shown = line.shown();
    if (shown == null) return;
    files.removeAll(shown.files());
    shown.links().forEach(each -> linking.getOrDefault(each, Set.of()).remove(line.number()));
    byUpdate.remove(dated(line, shown));
    for (Column each : shown.columns()) {
      TreeMap<Integer, Integer> slots = columns.get(each);
      if (slots == null) continue;
      slots.remove(Objects.requireNonNull(line.slots().get(each.address())));
      if (slots.isEmpty()) columns.remove(each);
    }
  }

  private static Dated dated(Line line, Listed shown) {
    return new Dated(OffsetDateTime.parse(shown.updated()).toEpochSecond(), line.number());
  }

  /** Everything that stands, what was updated last first. */
  public Stream<Listed> newest() {
    return byUpdate.stream().map(each -> shown(each.number()));
  }

  /** Lists with something in them, in the order in which a reader is shown them. */
  public List<Column> columns() {
    return columns.keySet().stream().map(this::named).toList();
  }

  /** The list as its newest item calls it: a unit may have been renamed. */
  public Column named(Column column) {
    TreeMap<Integer, Integer> slots = columns.get(column);
    if (slots == null || slots.isEmpty()) return column;
    return shown(slots.lastEntry().getValue()).columns().stream()
        .filter(column::equals)
        .findFirst()
        .orElse(column);
  }

  public int count(Column column) {
    TreeMap<Integer, Integer> slots = columns.get(column);
    return slots == null ? 0 : slots.size();
  }

  /** What stands in a list from one slot to before another, the oldest slot first. */
  public List<Listed> in(Column column, int from, int to) {
    SortedMap<Integer, Integer> slots = columns.getOrDefault(column, new TreeMap<>());
    return slots.subMap(from, to).values().stream().map(this::shown).toList();
  }

  private Listed shown(int number) {
    return Objects.requireNonNull(lines.get(number).shown());
  }

  /** Whether a publication stands under the path. */
  public boolean stands(String path) {
    Integer number = byPath.get(path);
    return number != null && lines.get(number).shown() != null;
  }

  /** Whether a ledger holds the file. */
  public boolean holds(String file) {
    return files.contains(file);
  }

  /** The lines of pages with a link to any of these paths. */
  public List<Line> linkingTo(Collection<String> paths) {
    return paths.stream()
        .flatMap(each -> linking.getOrDefault(each, Set.of()).stream())
        .distinct()
        .sorted()
        .map(lines::get)
        .toList();
  }

  /**
   * Whether the path belongs to another key, or would lie in a ledger's folder, where files have
   * names of their own.
   */
  public boolean isTakenByAnother(PlacementKey key, Publication publication) {
    String path = publication.path();
    Integer number = byPath.get(path);
    if (number != null && !lines.get(number).key().equals(key)) return true;
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      Integer above = byPath.get(path.substring(0, slash));
      if (above != null && isLedger(lines.get(above))) return true;
    }
    return publication.kind() == Publication.Kind.LEDGER
        && byPath.keySet().stream().anyMatch(each -> each.startsWith(path + "/"));
  }

  private static boolean isLedger(Line line) {
    Listed shown = line.shown();
    return shown != null && shown.kind() == Publication.Kind.LEDGER;
  }
}
