package org.sunlit.channels.website;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunlit.channels.PlacementKey;

/**
 * What the website knows without asking anybody: one file for each key under {@code standing}, and
 * under {@code underway} the one that a call is working on, left behind only by a crash.
 */
final class State {
  private static final String STANDING = "standing";
  private static final String UNDERWAY = "underway";

  private static final SitePath LOOK = new SitePath("look");

  private final FinishedFiles files;

  /** By file; each is read again once the file is another one, for other nodes write here too. */
  private final Map<SitePath, Remembered> memory = new HashMap<>();

  /** What is remembered of one key: every place that it takes, and its line in the lists. */
  private record Remembered(
      Object stamp, PlacementKey key, Set<SitePath> taken, Optional<Listed> listed) {
    static Remembered of(Object stamp, Kept kept) {
      Optional<Listed> listed =
          kept instanceof Kept.Placed placed ? Optional.of(Listed.of(placed)) : Optional.empty();
      Set<SitePath> taken =
          kept.copies().stream().map(Layout.Copy::target).collect(Collectors.toSet());
      taken.add(SitePath.page(kept.path()));
      return new Remembered(stamp, kept.key(), Set.copyOf(taken), listed);
    }
  }

  State(FinishedFiles files) {
    this.files = files;
  }

  Optional<Kept> of(PlacementKey key) {
    SitePath at = file(STANDING, key);
    return files.read(at).map(json -> StateJson.read(at, json));
  }

  void keep(Kept kept) {
    SitePath at = file(STANDING, kept.key());
    files.write(at, StateJson.write(kept));
    memory.remove(at);
  }

  /** Writes down what is about to be done. */
  void begin(Kept wanted) {
    files.write(file(UNDERWAY, wanted.key()), StateJson.write(wanted));
  }

  void end(PlacementKey key) {
    files.delete(file(UNDERWAY, key));
  }

  /** What calls began and did not end. */
  List<Kept> unfinished() {
    return files.list(UNDERWAY).stream()
        .flatMap(at -> files.read(at).map(json -> StateJson.read(at, json)).stream())
        .toList();
  }

  /** Everything that stands or stood, one after another. */
  Stream<Kept> all() {
    return files.list(STANDING).stream()
        .flatMap(at -> files.read(at).map(json -> StateJson.read(at, json)).stream());
  }

  /** The look in which all pages were last rendered. */
  Optional<String> look() {
    return files.read(LOOK).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  void look(String look) {
    files.write(LOOK, look.getBytes(StandardCharsets.UTF_8));
  }

  /** Everything that stands, newest first. */
  List<Listed> listed() {
    remember();
    return memory.values().stream()
        .flatMap(each -> each.listed().stream())
        .sorted(Comparator.comparingLong(Listed::newest).reversed().thenComparing(Listed::path))
        .toList();
  }

  /** Whether another key stands, or stood, where this one would put its page or a file. */
  boolean isTakenByAnother(PlacementKey key, Layout layout) {
    remember();
    Set<SitePath> wanted = new HashSet<>(layout.targets());
    wanted.add(layout.page());
    return memory.values().stream()
        .filter(each -> !each.key().equals(key))
        .anyMatch(each -> SitePath.clash(each.taken(), wanted));
  }

  private void remember() {
    List<SitePath> all = files.list(STANDING);
    memory.keySet().retainAll(new HashSet<>(all));
    for (SitePath at : all) {
      Object stamp = files.stamp(at);
      Remembered before = memory.get(at);
      if (before != null && before.stamp().equals(stamp)) continue;
      files
          .read(at)
          .map(json -> StateJson.read(at, json))
          .ifPresent(kept -> memory.put(at, Remembered.of(stamp, kept)));
    }
  }

  /** A digest, since a key may hold what no file name can. */
  private static SitePath file(String folder, PlacementKey key) {
    String name = Sha256.of(key.subject() + "\n" + key.outlet()).substring(0, 32);
    return new SitePath(folder + "/" + name + ".json");
  }
}
