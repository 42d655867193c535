package org.sunlit.channels.website;

import java.util.List;
import java.util.Optional;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.SitePath;

/**
 * What a rebuilding kept, in the order of numbers and several to a file, for a disk takes its time
 * over each file. What was kept by itself since then counts before it.
 */
final class Packs {
  static final int SIZE = 16;

  private final FinishedFiles files;

  Packs(FinishedFiles files) {
    this.files = files;
  }

  /** What is in one pack; nothing if there is no such pack. */
  List<Kept> at(int pack) {
    SitePath at = place(pack);
    return files
        .read(at)
        .map(json -> List.of(StateJson.read(at, json, Kept[].class)))
        .orElse(List.of());
  }

  static Optional<Kept> find(List<Kept> pack, PlacementKey key) {
    return pack.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  void put(int pack, List<Kept> kept) {
    files.create(place(pack), StateJson.write(kept.toArray(Kept[]::new), Kept[].class));
  }

  /** Leaves nothing of a key that is now kept by itself. */
  void drop(int number, PlacementKey key) {
    List<Kept> pack = at(number / SIZE);
    if (find(pack, key).isEmpty()) return;
    put(number / SIZE, pack.stream().filter(each -> !each.key().equals(key)).toList());
  }

  private static SitePath place(int pack) {
    return new SitePath("packed/" + pack + ".json");
  }
}
