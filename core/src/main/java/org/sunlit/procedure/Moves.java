package org.sunlit.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of moves: all there are for one kind of subject, each name once. */
public final class Moves<S extends Enum<S>> {
  private final Map<String, Move<S>> byName = new LinkedHashMap<>();
  private final Map<S, List<Move<S>>> byStage = new HashMap<>();

  public Moves(List<Move<S>> lines) {
    for (Move<S> line : lines) {
      if (byName.put(line.name(), line) != null) {
        throw new IllegalArgumentException("move stands twice: " + line.name());
      }
      line.from()
          .forEach(each -> byStage.computeIfAbsent(each, none -> new ArrayList<>()).add(line));
    }
  }

  /**
   * The same table for subjects that are never at other stages: moves that begin or end elsewhere
   * are left out.
   */
  public Moves<S> within(Set<S> stages) {
    List<Move<S>> kept = new ArrayList<>();
    for (Move<S> line : all()) {
      Set<S> from = new HashSet<>(line.from());
      from.retainAll(stages);
      if (!from.isEmpty() && line.entered().map(stages::contains).orElse(true)) {
        kept.add(line.from(from));
      }
    }
    return new Moves<>(kept);
  }

  /** The same table with these lines in the place of those of their names. */
  public Moves<S> with(List<Move<S>> lines) {
    Map<String, Move<S>> changed = new LinkedHashMap<>(byName);
    lines.forEach(each -> changed.put(each.name(), each));
    return new Moves<>(List.copyOf(changed.values()));
  }

  /** The same table without these lines. */
  public Moves<S> without(List<Move<S>> lines) {
    Map<String, Move<S>> left = new LinkedHashMap<>(byName);
    lines.forEach(each -> left.remove(each.name()));
    return new Moves<>(List.copyOf(left.values()));
  }

  /** In the order of the table. */
  public List<Move<S>> all() {
    return List.copyOf(byName.values());
  }

  /** The line of this name; none if the table does not have it. */
  public Optional<Move<S>> line(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** In the order of the table. */
  public List<Move<S>> from(S stage) {
    return Collections.unmodifiableList(byStage.getOrDefault(stage, List.of()));
  }

  /** The stages that one move from here can enter. */
  public Set<S> next(S stage) {
    return from(stage).stream()
        .flatMap(move -> move.entered().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every gate id that some move names. */
  public Set<String> gates() {
    return all().stream()
        .flatMap(move -> move.gates().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
