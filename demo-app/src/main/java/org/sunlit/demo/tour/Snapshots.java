package org.sunlit.demo.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Places;
import org.sunlit.demo.scenario.Report.Stands;
import org.sunlit.demo.scenario.Report.Taken;

/** Keeps the site as it was when a station was left. */
final class Snapshots {
  private final Path site;
  private final Path kept;
  private final String address;
  private final Map<Integer, String> pages = new HashMap<>();
  private int station;
  private @Nullable String page;

  Snapshots(Path folder, String address) {
    this.site = folder.resolve("website").resolve("site");
    this.kept = folder.resolve(Tour.SNAPSHOTS);
    this.address = address;
  }

  void after(Taken step) {
    boolean arrived = !step.before().equals(step.after());
    if (arrived) station++;
    for (Stands each : step.changes()) {
      String reference = each.reference();
      if (reference != null && reference.startsWith(address)) {
        page = reference.substring(address.length());
      }
    }
    if (page == null || (!arrived && step.changes().isEmpty())) return;
    pages.put(station, page);
    keep(kept.resolve(Integer.toString(station)));
  }

  private void keep(Path to) {
    try {
      if (Files.exists(to)) Places.delete(to);
      Path front = site.toRealPath();
      List<Path> files;
      try (Stream<Path> all = Files.walk(front)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      for (Path each : files) {
        Path copy = to.resolve(front.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** The page of the matter as it was at a station, from the front page of its snapshot. */
  @Nullable String page(int station) {
    return pages.get(station);
  }
}
