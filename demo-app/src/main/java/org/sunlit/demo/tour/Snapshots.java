package org.sunlit.demo.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Places;
import org.sunlit.demo.scenario.Premises;
import org.sunlit.demo.scenario.Report.Stands;
import org.sunlit.demo.scenario.Report.Taken;
import org.sunlit.demo.scenario.Scenario;

/** Keeps the site as it was when a matter left a station; told of every step of a walkthrough. */
public final class Snapshots {
  private final String matter;
  private final Path site;
  private final Path kept;
  private final String address;
  private final Map<Integer, String> pages = new HashMap<>();
  private int station;
  private @Nullable String page;

  /**
   * @param folder of the walkthrough; the snapshots go there, too
   * @param address where the site's readers find it
   */
  public Snapshots(Scenario scenario, Path folder, String address) {
    this.matter = scenario.firstMatter();
    this.site = Premises.shown(folder, Premises.SITE);
    this.kept = folder.resolve(Tour.SNAPSHOTS);
    this.address = address;
  }

  /** Looks at the site, if the step has moved the matter or changed what stands of it. */
  public void after(Taken step) {
    boolean arrived = step.matter().equals(matter) && !step.before().equals(step.after());
    if (arrived) station++;
    List<Stands> changes =
        step.changes().stream().filter(each -> each.matter().equals(matter)).toList();
    for (Stands each : changes) {
      String reference = each.reference();
      if (reference != null && reference.startsWith(address)) {
        page = reference.substring(address.length());
      }
    }
    if (page == null || (!arrived && changes.isEmpty())) return;
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
        keep(each, copy);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /**
   * A finished file is never written to again, so that it need not be copied where links will do.
   */
  private static void keep(Path file, Path copy) throws IOException {
    try {
      Files.createLink(copy, file);
    } catch (UnsupportedOperationException | FileSystemException linkless) {
      Files.copy(file, copy);
    }
  }

  /** The page of the matter as it was at a station, from the front page of its snapshot. */
  @Nullable String page(int station) {
    return pages.get(station);
  }
}
