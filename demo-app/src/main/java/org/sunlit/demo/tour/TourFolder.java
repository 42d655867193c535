package org.sunlit.demo.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.sunlit.demo.scenario.Complaint;
import org.sunlit.demo.scenario.Gatehouse;
import org.sunlit.demo.scenario.Places;
import org.sunlit.demo.scenario.Scenario;

/**
 * Writes a tour for people who only open files: pages, and a picture of the site at each station.
 */
public final class TourFolder {
  private static final String KEPT = "tour";

  private TourFolder() {}

  /**
   * Walks and writes.
   *
   * @param browser the program that takes the pictures; if empty, only pages are written
   * @throws Complaint if the folder or the browser cannot be used
   */
  public static Tour write(Scenario scenario, Path folder, String address, String browser) {
    Path walked = Places.temporary();
    try (Gatehouse gatehouse = Gatehouse.before(walked)) {
      Tour tour = Tour.walk(scenario, walked, gatehouse.premises(address));
      write(new TourPages(tour, TourPages.Beside.PICTURE).files(), folder);
      if (!browser.isEmpty()) {
        for (Station each : tour.stations()) picture(each, walked, folder, browser);
      }
      return tour;
    } catch (IOException full) {
      throw new Complaint("无法写入 {folder}", "cannot write to {folder}", Map.of("folder", folder));
    } finally {
      Places.discard(walked);
    }
  }

  /** Keeps the pages of a tour below the folder of its walkthrough. */
  public static void keep(Map<String, String> pages, Path walked) {
    try {
      write(pages, Files.createDirectories(walked.resolve(KEPT)));
    } catch (IOException full) {
      throw new Complaint("无法写入 {folder}", "cannot write to {folder}", Map.of("folder", walked));
    }
  }

  /** The pages that were kept there. */
  public static Map<String, String> kept(Path walked) {
    Map<String, String> pages = new HashMap<>();
    try (Stream<Path> all = Files.list(walked.resolve(KEPT))) {
      for (Path each : all.toList()) {
        pages.put(
            String.valueOf(each.getFileName()), Files.readString(each, StandardCharsets.UTF_8));
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    return pages;
  }

  private static void write(Map<String, String> pages, Path folder) throws IOException {
    for (Map.Entry<String, String> each : pages.entrySet()) {
      Files.writeString(folder.resolve(each.getKey()), each.getValue(), StandardCharsets.UTF_8);
    }
  }

  private static void picture(Station station, Path walked, Path folder, String browser) {
    String page = station.page();
    if (page == null) return;
    Path at = walked.resolve(Tour.SNAPSHOTS).resolve(Integer.toString(station.number()));
    new Pictures(browser).take(at.resolve(page), folder.resolve(station.number() + ".png"));
  }
}
