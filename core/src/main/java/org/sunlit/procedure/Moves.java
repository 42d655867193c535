package org.sunlit.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of moves: all there are for one kind of subject, each name once. */
public final class Moves<S extends Enum<S>> {
  private final Map<String, Move<S>> byName = new LinkedHashMap<>();

  public Moves(List<Move<S>> lines) {
    for (Move<S> line : lines) {
      if (byName.put(line.name(), line) != null) {
        throw new IllegalArgumentException("move stands twice: " + line.name());
      }
    }
  }

  /** In the order of the table. */
  public List<Move<S>> all() {
    return List.copyOf(byName.values());
  }

  /** The line of this name; none if the table does not have it. */
  public Optional<Move<S>> line(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public List<Move<S>> from(S stage) {
    return all().stream().filter(move -> move.from().contains(stage)).toList();
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
